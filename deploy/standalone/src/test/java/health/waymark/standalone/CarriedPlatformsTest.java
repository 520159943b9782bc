package health.waymark.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Each platform's PostgreSQL weighs 15 to 33 MB: only these three ship unless the build's profile asks for more. */
class CarriedPlatformsTest {

    @Test
    void carriesThreePlatforms() {
        Map.of(
                        "postgres-linux-x86_64.txz", true,
                        "postgres-linux-arm_64.txz", true,
                        "postgres-darwin-arm_64.txz", true,
                        "postgres-darwin-x86_64.txz", false,
                        "postgres-linux-x86_64-alpine_linux.txz", false,
                        "postgres-windows-x86_64.txz", false)
                .forEach((archive, carried) -> assertThat(getClass().getResource("/" + archive) != null)
                        .as(archive)
                        .isEqualTo(carried));
    }
}
