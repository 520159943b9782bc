package health.waymark.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import health.waymark.plan.state.RandomHistory;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class LostTokensTest {

    @Test
    void takesAgainWhatTheDatabaseLostBetweenTwoBatches() {
        try (ReadModel model = ReadModel.start()) {
            model.append(RandomHistory.of(1, 30));
            model.settle();
            List<String> rows = model.dump();

            loseWhatCameAfter(20, model);
            await().atMost(60, TimeUnit.SECONDS)
                    .untilAsserted(() -> assertThat(model.dump()).isEqualTo(rows));

            loseWhatCameAfter(20, model);
            model.append(RandomHistory.of(2, 10));
            await().atMost(60, TimeUnit.SECONDS)
                    .untilAsserted(() -> assertThat(model.dump()).containsAll(rows));
            model.settle();
            assertThat(model.jdbc()
                            .sql("select count(*) from read_model.history_entry")
                            .query(Long.class)
                            .single())
                    .isEqualTo(40);
        }
    }

    /** As when it went down before commits that didn't wait were on disk, and was back before anybody asked. */
    private static void loseWhatCameAfter(long position, ReadModel model) {
        model.jdbc()
                .sql("with moved as (update read_model.token set position = :position),"
                        + " scores as (delete from read_model.timeline_point where version > :position)"
                        + " delete from read_model.history_entry where position > :position")
                .param("position", position)
                .update();
    }
}
