package health.waymark.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import health.waymark.eventlog.LogFixture;
import health.waymark.operate.event.CaseloadPrivacySwitched;
import health.waymark.operate.event.RetentionPeriod;
import health.waymark.operate.event.RetentionPeriodSet;
import health.waymark.plan.event.Provenance;
import health.waymark.plan.state.RandomHistory;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class OrganisationsTest {
    @RegisterExtension
    static final LogFixture log = new LogFixture();

    private static final RetentionPeriod TEN_YEARS = new RetentionPeriod(10, 3);

    private final String here = "clinic-" + UUID.randomUUID();
    private final Provenance by = RandomHistory.by(here, UUID.randomUUID());
    private final Organisations organisations = process();

    private static Organisations process() {
        return new Organisations(log.operations(log.storage(Clock.systemUTC())));
    }

    @Test
    void atFirstEverythingIsOpenAndKept() {
        assertThat(organisations.settings(here)).isEqualTo(OrganisationSettings.AT_FIRST);
        assertThat(organisations.settings(here).caseloadPrivacy()).isFalse();
    }

    @Test
    void whatIsDecidedHoldsAtOnceAndForThisOrganisationAlone() {
        organisations.settings(here);
        OrganisationSettings wanted = new OrganisationSettings(true, TEN_YEARS);
        organisations.change(here, wanted, by);
        assertThat(organisations.settings(here)).isEqualTo(wanted);
        assertThat(organisations.settings("elsewhere")).isEqualTo(OrganisationSettings.AT_FIRST);
        assertThat(process().settings(here)).as("after a restart").isEqualTo(wanted);
    }

    @Test
    void everyDecisionIsOnRecordAndOnlyWhatDiffersIsOne() {
        organisations.change(here, new OrganisationSettings(true, null), by);
        organisations.change(here, new OrganisationSettings(true, TEN_YEARS), by);
        organisations.change(here, new OrganisationSettings(true, TEN_YEARS), by);
        organisations.change(here, new OrganisationSettings(false, null), by);
        assertThat(organisations.decisions(here))
                .extracting(decision -> (Object) decision.event())
                .containsExactlyInAnyOrder(
                        new RetentionPeriodSet(TEN_YEARS, null),
                        new CaseloadPrivacySwitched(false),
                        new RetentionPeriodSet(null, TEN_YEARS),
                        new CaseloadPrivacySwitched(true));
        assertThat(organisations.decisions(here).get(3).event()).isEqualTo(new CaseloadPrivacySwitched(true));
    }

    @Test
    void anotherProcessHearsOfItWithinSeconds() {
        Organisations other = process();
        assertThat(other.settings(here).caseloadPrivacy()).isFalse();
        organisations.change(here, new OrganisationSettings(true, null), by);
        await().atMost(Duration.ofSeconds(10)).until(() -> other.settings(here).caseloadPrivacy());
    }
}
