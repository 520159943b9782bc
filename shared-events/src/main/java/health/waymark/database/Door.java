package health.waymark.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;

/** The first connection of a start: says in one sentence why a database can't be used. */
final class Door {

    private static final int OLDEST = 16;
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final DatabaseSettings settings;

    Door(DatabaseSettings settings) {
        this.settings = settings;
    }

    Connection open(DatabaseSettings.Login login) {
        var properties = new Properties();
        properties.setProperty("user", login.username());
        properties.setProperty("password", login.password());
        properties.setProperty("connectTimeout", "5");
        properties.setProperty("loginTimeout", "10");
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                return DriverManager.getConnection(settings.url(), properties);
            } catch (SQLException e) {
                if (!isStartingUp(e) || System.nanoTime() > until) {
                    throw refusal(login, e);
                }
                pause();
            }
        }
    }

    void mustAdmit(DatabaseSettings.Login login) {
        try {
            open(login).close();
        } catch (SQLException e) {
            throw refusal(login, e);
        }
    }

    void requireVersion(Connection connection) throws SQLException {
        requireVersion(connection.getMetaData().getDatabaseMajorVersion());
    }

    void requireVersion(int major) {
        if (major < OLDEST) {
            throw new StartupRefused("The database at " + settings.address() + " is PostgreSQL " + major
                    + ", and Waymark needs " + OLDEST + " or newer.");
        }
    }

    StartupRefused refusal(DatabaseSettings.Login login, SQLException e) {
        String state = e.getSQLState() == null ? "" : e.getSQLState();
        String at = "The database at " + settings.address();
        if (state.startsWith("08")) {
            return new StartupRefused(at + " does not answer: start it, or correct waymark.database.url.", e);
        }
        return switch (state) {
            case "28P01", "28000" ->
                new StartupRefused(
                        at + " does not let the role '" + login.username() + "' in: correct its name and password.", e);
            case "3D000" -> new StartupRefused(at + " does not exist on that server: create it first.", e);
            case "53300" -> new StartupRefused(at + " has no connection left: raise its max_connections.", e);
            default -> new StartupRefused(at + " cannot be used: " + firstLine(e), e);
        };
    }

    static String firstLine(Exception e) {
        String text = String.valueOf(e.getMessage()).strip();
        return text.lines().findFirst().orElse(text);
    }

    private static boolean isStartingUp(SQLException e) {
        return "57P03".equals(e.getSQLState());
    }

    private static void pause() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartupRefused("Waymark was stopped while it waited for the database.", e);
        }
    }
}
