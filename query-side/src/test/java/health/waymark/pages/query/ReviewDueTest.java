package health.waymark.pages.query;

import static org.assertj.core.api.Assertions.assertThat;

import health.waymark.plan.event.PlanStatus;
import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReviewDueTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);

    @ParameterizedTest
    @CsvSource({
        "2026-02-08, OVERDUE, Overdue by 30 days",
        "2026-03-09, OVERDUE, Overdue by 1 day",
        "2026-03-10, DUE, Due today",
        "2026-03-11, SOON, In 1 day",
        "2026-03-24, SOON, In 14 days",
        "2026-03-25, LATER, In 15 days"
    })
    void saysHowUrgentAReviewIs(LocalDate on, ReviewDue.State state, String words) {
        ReviewDue due = Objects.requireNonNull(ReviewDue.of(PlanStatus.ACTIVE, on, TODAY));
        assertThat(due.state()).isEqualTo(state);
        assertThat(due.words()).isEqualTo(words);
    }

    @Test
    void aPlanThatIsNotWorkedOnHasNoReviewDue() {
        assertThat(ReviewDue.of(PlanStatus.ON_HOLD, TODAY, TODAY)).isNull();
        assertThat(ReviewDue.of(PlanStatus.ACTIVE, null, TODAY)).isNull();
    }
}
