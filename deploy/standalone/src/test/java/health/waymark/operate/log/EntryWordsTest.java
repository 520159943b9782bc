package health.waymark.operate.log;

import static org.assertj.core.api.Assertions.assertThat;

import health.waymark.operate.event.OperatorEvents;
import health.waymark.operate.event.UserRolesChanged;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EntryWordsTest {

    @Test
    void hasWordsForWhateverAnOperatorCanDo() {
        assertThat(EntryWords.told()).isEqualTo(Set.copyOf(OperatorEvents.ALL));
    }

    @Test
    void tellsAChangeByItsTwoEnds() {
        assertThat(EntryWords.of(
                        new UserRolesChanged("dana", List.of("CLINICIAN"), List.of("CLINICIAN", "SUPERVISOR"))))
                .isEqualTo("Changed the roles of user dana from CLINICIAN to CLINICIAN, SUPERVISOR.");
    }
}
