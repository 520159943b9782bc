package health.waymark.standalone.postgres;

import health.waymark.database.StartupRefused;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** What the server itself says about its settings: a clinical record isn't kept by one that may lose or show it. */
final class Safety {

    private static final List<String> DURABLE =
            List.of("fsync", "synchronous_commit", "full_page_writes", "data_checksums");

    private Safety() {}

    /** As the application, whose role or database may have been given a setting of its own. */
    static void mustBeDurable(Connection application) throws SQLException {
        for (String setting : DURABLE) {
            String value = ask(application, "SHOW " + setting);
            if (!"on".equals(value)) {
                throw new StartupRefused("The embedded PostgreSQL runs with " + setting + " = " + value
                        + ", so that a power cut could lose or damage records: set it back to on.");
            }
        }
    }

    static void mustAskForPasswords(Connection superuser) throws SQLException {
        String weak = ask(superuser, """
                        SELECT coalesce(string_agg(DISTINCT coalesce(auth_method, error), ', '), '')
                        FROM pg_hba_file_rules WHERE auth_method NOT IN ('scram-sha-256', 'reject')
                           OR error IS NOT NULL""");
        if (!weak.isEmpty()) {
            throw new StartupRefused("The embedded PostgreSQL would let connections in by '" + weak
                    + "': make every line of its pg_hba.conf scram-sha-256.");
        }
    }

    private static String ask(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var answer = statement.executeQuery(query)) {
            answer.next();
            return answer.getString(1);
        }
    }
}
