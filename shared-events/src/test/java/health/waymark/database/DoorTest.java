package health.waymark.database;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class DoorTest {

    private static final DatabaseSettings AWAY =
            new DatabaseSettings("jdbc:postgresql://localhost:1/x?password=secret", "app", "secret", null, null, 2);

    @Test
    void saysThatADatabaseDoesNotAnswerAndKeepsThePasswordToItself() {
        assertThatThrownBy(() -> Migrations.run(AWAY, List.of()))
                .isInstanceOf(StartupRefused.class)
                .hasMessage("The database at jdbc:postgresql://localhost:1/x does not answer:"
                        + " start it, or correct waymark.database.url.");
    }

    @Test
    void saysThatADatabaseDoesNotExist() {
        var settings = TestDatabase.create();
        var other = new DatabaseSettings(settings.url() + "_missing", "waymark_app", "app", null, null, 2);
        assertThatThrownBy(() -> Migrations.run(other, List.of()))
                .isInstanceOf(StartupRefused.class)
                .hasMessageContaining("does not exist");
    }

    @Test
    void saysThatARoleIsNotLetIn() {
        var settings = TestDatabase.create();
        var other = new DatabaseSettings(settings.url(), "nobody_known", "x", null, null, 2);
        assertThatThrownBy(() -> Migrations.run(other, List.of()))
                .isInstanceOf(StartupRefused.class)
                .hasMessageContaining("does not let the role 'nobody_known' in");
    }

    @Test
    void refusesAnOldServer() {
        assertThatThrownBy(() -> new Door(AWAY).requireVersion(15))
                .isInstanceOf(StartupRefused.class)
                .hasMessageContaining("PostgreSQL 15")
                .hasMessageContaining("needs 16");
    }

    @Test
    void refusesHalfAnOwner() {
        assertThatThrownBy(() -> new DatabaseSettings("jdbc:postgresql://localhost/x", "app", "x", "owner", null, 2))
                .isInstanceOf(StartupRefused.class)
                .hasMessageContaining("go together");
    }
}
