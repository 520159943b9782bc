package health.waymark.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;

class PreparationTest {

    /** With a database elsewhere and no folder named, none is made. */
    @Test
    void theDiskIsLookedAtThoughThereIsNoFolderOnIt() {
        try (GenericApplicationContext context = new GenericApplicationContext();
                Preparation preparation = new Preparation()) {
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource(
                            "given",
                            Map.of(
                                    "server.port",
                                    "0",
                                    "waymark.database.url",
                                    "jdbc:postgresql://localhost:1/waymark")));
            preparation.initialize(context);
            assertThat(Path.of(context.getEnvironment().getProperty("waymark.data-dir", "")))
                    .doesNotExist();
            assertThat(Path.of(context.getEnvironment().getProperty("management.health.diskspace.path", "nowhere")))
                    .exists();
        }
    }
}
