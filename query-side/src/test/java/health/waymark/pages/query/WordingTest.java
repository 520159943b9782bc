package health.waymark.pages.query;

import static org.assertj.core.api.Assertions.assertThat;

import health.waymark.goal.event.Acceptance;
import health.waymark.goal.event.Comparator;
import health.waymark.goal.event.GoalStatus;
import health.waymark.goal.event.Target;
import health.waymark.history.query.Change;
import health.waymark.plan.event.PlanStatus;
import health.waymark.plan.event.Subject;
import health.waymark.plan.query.LatestView;
import health.waymark.progress.event.Scale;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WordingTest {
    private static final Instant NEW_YEAR = Instant.parse("2026-01-01T00:30:00Z");

    private final Wording wording = new Wording(ZoneId.of("America/New_York"));

    @Test
    void daysNameTheirMonthAndAreThoseOfTheZone() {
        assertThat(wording.day(LocalDate.of(2026, 1, 5))).isEqualTo("5 Jan 2026");
        assertThat(wording.day(NEW_YEAR)).isEqualTo("31 Dec 2025");
        assertThat(wording.time(NEW_YEAR)).isEqualTo("19:30:00");
    }

    @Test
    void statesReadAsWordsAndGiveTheirChipItsLook() {
        assertThat(wording.of(PlanStatus.ENTERED_IN_ERROR)).isEqualTo("Entered in error");
        assertThat(wording.of(Acceptance.AGREE)).isEqualTo("Client agrees");
        assertThat(wording.style(GoalStatus.ON_HOLD)).isEqualTo("on-hold");
    }

    @Test
    void rolesReadAsWordsAndWhatOthersWroteAsWritten() {
        assertThat(wording.role("CLINICIAN (LMFT, PhD)")).isEqualTo("clinician, LMFT, PhD");
        assertThat(wording.role("CLINICIAN, SUPERVISOR")).isEqualTo("clinician, supervisor");
        assertThat(wording.role("SYSTEM")).isEqualTo("system");
        assertThat(wording.role("Nurse (night)")).isEqualTo("Nurse (night)");
    }

    @Test
    void whoeverHasNoRoleIsNamedWithoutOne() {
        assertThat(wording.who("Maya Okafor", "CLINICIAN (LMFT)")).isEqualTo("Maya Okafor (clinician, LMFT)");
        assertThat(wording.who("root at the terminal", "")).isEqualTo("root at the terminal");
        assertThat(wording.capacity("CLINICIAN", "TREAT")).isEqualTo("clinician · treatment");
        assertThat(wording.capacity("", "HSYSADMIN")).isEqualTo("system administration");
        assertThat(wording.capacity("CLINICIAN", "of old")).isEqualTo("clinician · of old");
    }

    @Test
    void aClientWithoutANameIsCalledByTheIdOnce() {
        assertThat(wording.named(client("c-1", "A. Rivera"))).isEqualTo("A. Rivera (c-1)");
        assertThat(wording.named(client("c-1", "c-1"))).isEqualTo("c-1");
    }

    private static Subject client(String id, String name) {
        return new Subject(Subject.Type.CLIENT, id, name, null, null);
    }

    @Test
    void durationsThatAreDaysReadAsDays() {
        assertThat(wording.duration("2024-02-22 to 2024-03-07")).isEqualTo("22 Feb 2024 to 7 Mar 2024");
        assertThat(wording.duration("until 2024-03-07")).isEqualTo("until 7 Mar 2024");
        assertThat(wording.value("duration", "from 2024-02-22")).isEqualTo("from 22 Feb 2024");
        for (String text : new String[] {"12 weeks", "2024-02-30 to 2024-03-07", "until 2024-03-07 or longer"}) {
            assertThat(wording.duration(text)).isEqualTo(text);
        }
    }

    @Test
    void aRowSaysWhoseItIsBesideThoseOfOthers() {
        PlanNames names = new PlanNames(Map.of("g", "Sleep through the night"));
        Change plan = new Change("p", "status", null, "ACTIVE");
        Change goal = new Change("g", "status", null, "ACTIVE");
        assertThat(names.whose(List.of(plan, goal), goal)).isEqualTo("Sleep through the night");
        assertThat(names.whose(List.of(plan, goal), plan)).isNull();
        assertThat(names.whose(List.of(goal, goal), goal)).isNull();
    }

    @Test
    void scoresReadAsTheirScaleHasThem() {
        Target target = new Target(null, null, Comparator.LE, new BigDecimal("4.50"), "points", null);
        assertThat(wording.aim(target)).isEqualTo("at most 4.5 points");
        assertThat(wording.score(latest("12.0", Scale.NUMERIC), target)).isEqualTo("12 points");
        assertThat(wording.score(latest("100", Scale.PERCENT), null)).isEqualTo("100 %");
        assertThat(wording.score(latest("7", Scale.GBO), null)).isEqualTo("7 of 10");
        assertThat(wording.score(latest("1", Scale.GAS), null)).isEqualTo("+1");
        assertThat(wording.score(latest("-2", Scale.GAS), null)).isEqualTo("−2");
    }

    @Test
    void changesReadAsTheRestOfThePage() {
        assertThat(wording.field("target/measure/display")).isEqualTo("Target measure");
        assertThat(wording.field("reviewDueOn")).isEqualTo("Review due on");
        assertThat(wording.value("target/due", "2026-01-05")).isEqualTo("5 Jan 2026");
        assertThat(wording.value("effectiveAt", "2026-01-01T00:30:00Z")).isEqualTo("31 Dec 2025, 19:30:00");
        assertThat(wording.value("status", "ON_HOLD")).isEqualTo("On hold");
        assertThat(wording.value("role", "CLIENT")).isEqualTo("Client");
        assertThat(wording.value("target/comparator", "LE")).isEqualTo("at most");
        assertThat(wording.value("value", new BigDecimal("10.0"))).isEqualTo("10");
    }

    @Test
    void whatSomebodyWroteIsShownAsWritten() {
        for (String text : new String[] {"PTSD", "2026-13-45", "GE", "2026-01-05"}) {
            assertThat(wording.value("statement", text)).isEqualTo(text);
        }
        assertThat(wording.value("responsible/role", "Therapist, LCSW")).isEqualTo("Therapist, LCSW");
    }

    private static LatestView latest(String value, Scale scale) {
        return new LatestView(new BigDecimal(value), scale, NEW_YEAR, NEW_YEAR);
    }
}
