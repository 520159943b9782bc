package health.waymark.pages.query;

import static org.assertj.core.api.Assertions.assertThat;

import health.waymark.plan.event.PlanStatus;
import health.waymark.plan.query.PlanOrder;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PlanSearchTest {

    @Test
    void anotherPageIsTheSameSearch() {
        var search = new PlanSearch(
                "a & b=c", PlanStatus.ON_HOLD, LocalDate.of(2026, 4, 1), "clin-1", null, PlanOrder.NAME, 3);
        assertThat(search.address("/plans", 4))
                .isEqualTo(
                        "/plans?q=a%20%26%20b%3Dc&status=ON_HOLD&reviewDueBefore=2026-04-01&clinician=clin-1&sort=NAME&page=4");
        assertThat(search.narrows()).isTrue();
    }

    @Test
    void whatIsLeftEmptyIsNotAskedFor() {
        var search = new PlanSearch(" ", null, null, "", "", null, null);
        assertThat(search.address("/plans", 0)).isEqualTo("/plans");
        assertThat(search.narrows()).isFalse();
    }
}
