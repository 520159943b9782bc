package health.waymark.ledger.query;

import static org.assertj.core.api.Assertions.assertThat;

import health.waymark.database.DatabaseSettings;
import health.waymark.database.Migrations;
import health.waymark.database.TestDatabase;
import health.waymark.ledger.note.SigningKey;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A ledger that was begun before keys could change. */
class LedgerMigrationTest {
    @Test
    void theKeyMovesToWhereItCanBeDestroyedAndLeavesNothingBehind() {
        DatabaseSettings settings = TestDatabase.create();
        JdbcClient owner = JdbcClient.create(TestDatabase.owner(settings));
        Flyway.configure()
                .dataSource(TestDatabase.owner(settings))
                .schemas("ledger")
                .defaultSchema("ledger")
                .locations("classpath:db/ledger")
                .placeholders(Map.of("application", '"' + TestDatabase.APPLICATION + '"'))
                .target("1")
                .load()
                .migrate();
        SigningKey key = SigningKey.create("clinic.example/log");
        owner.sql("insert into ledger.signing_key (from_size, name, verifier, secret, made_at) values (0, ?, ?, ?, ?)")
                .params(key.name(), key.verifierKey().text(), key.pkcs8(), Timestamp.from(Instant.EPOCH))
                .update();
        assertThat(bytesOf("ledger.signing_key", settings)).contains(hex(key.seed()));

        Migrations.run(settings, List.of(LedgerConfiguration.ledgerSchema()));
        LedgerKeys keys = LedgerKeys.on(JdbcClient.create(
                new DriverManagerDataSource(settings.url(), settings.username(), settings.password())));
        assertThat(keys.signing(7).seed()).isEqualTo(key.seed());
        assertThat(keys.known().keys()).singleElement().satisfies(kept -> assertThat(kept.key())
                .isEqualTo(key.verifierKey()));
        assertThat(bytesOf("ledger.signing_key", settings))
                .contains(HexFormat.of().formatHex("clinic.example/log".getBytes(StandardCharsets.UTF_8)))
                .doesNotContain(hex(key.seed()));
        assertThat(bytesOf("ledger.signing_secret", settings)).contains(hex(key.seed()));
    }

    /** As whoever has the disk reads it. */
    private static String bytesOf(String table, DatabaseSettings settings) {
        JdbcClient superuser = JdbcClient.create(new DriverManagerDataSource(settings.url(), "postgres", "postgres"));
        superuser.sql("checkpoint").update();
        return superuser
                .sql("select encode(pg_read_binary_file(pg_relation_filepath(?::regclass)), 'hex')")
                .param(table)
                .query(String.class)
                .single();
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
