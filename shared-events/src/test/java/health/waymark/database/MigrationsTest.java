package health.waymark.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class MigrationsTest {

    private static final Schema EXAMPLE = new Schema("example", "classpath:db/example");

    @Test
    void givesTheApplicationWhatIsGrantedAndNoMore() {
        try (var database = TestDatabase.with(EXAMPLE)) {
            var jdbc = database.jdbc();
            jdbc.sql("INSERT INTO example.entry VALUES (1, 'a')").update();
            assertThat(jdbc.sql("SELECT text FROM example.entry")
                            .query(String.class)
                            .single())
                    .isEqualTo("a");

            for (String forbidden : List.of(
                    "UPDATE example.entry SET text = 'b'",
                    "DELETE FROM example.entry",
                    "TRUNCATE example.entry",
                    "DROP TABLE example.entry",
                    "ALTER TABLE example.entry ADD COLUMN more text",
                    "CREATE TABLE example.other (id int)",
                    "SELECT * FROM example.flyway_schema_history")) {
                assertThatThrownBy(() -> jdbc.sql(forbidden).update())
                        .as(forbidden)
                        .rootCause()
                        .isInstanceOfSatisfying(SQLException.class, e -> assertThat(e.getSQLState())
                                .isEqualTo("42501"));
            }
        }
    }

    @Test
    void keepsTheHistoryInsideTheSchemaAndMayRunAgain() {
        try (var database = TestDatabase.with(EXAMPLE)) {
            Migrations.run(database.settings(), List.of(EXAMPLE));
            assertThat(database.owner()
                            .sql("SELECT count(*) FROM example.flyway_schema_history WHERE version = '1'")
                            .query(Integer.class)
                            .single())
                    .isEqualTo(1);
        }
    }

    @Test
    void refusesASchemaThatANewerWaymarkMade() {
        try (var database = TestDatabase.with(EXAMPLE)) {
            database.owner().sql("""
                            INSERT INTO example.flyway_schema_history
                            SELECT 99, '99', 'tomorrow', type, 'V99__tomorrow.sql', checksum, installed_by, now(), 1, true
                            FROM example.flyway_schema_history WHERE version = '1'""").update();
            assertThatThrownBy(() -> Migrations.run(database.settings(), List.of(EXAMPLE)))
                    .isInstanceOf(StartupRefused.class)
                    .hasMessageContaining("'example'")
                    .hasMessageContaining("newer Waymark");
        }
    }

    @Test
    void worksWithOneRoleForBoth() {
        var apart = TestDatabase.create();
        var one = new DatabaseSettings(apart.url(), TestDatabase.OWNER, "owner", null, null, 2);
        Migrations.run(one, List.of(EXAMPLE));
        try (var pool = DatabaseConfiguration.pool(one)) {
            assertThat(JdbcClient.create(pool)
                            .sql("SELECT count(*) FROM example.entry")
                            .query(Integer.class)
                            .single())
                    .isZero();
        }
    }
}
