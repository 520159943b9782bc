package health.waymark.standalone.postgres;

import java.sql.Connection;
import java.sql.SQLException;

/** The three roles: a superuser for nothing but this, an owner for migrations, and the one that Waymark works as. */
final class Roles {

    private Roles() {}

    /** Safe to repeat: a first start may have been interrupted anywhere. */
    static void ensure(Connection superuser, Secrets secrets) throws SQLException {
        role(superuser, Secrets.OWNER, secrets.ownerPassword());
        role(superuser, Secrets.APPLICATION, secrets.applicationPassword());
        if (isMissing(superuser, "SELECT FROM pg_database WHERE datname = '" + Secrets.DATABASE + "'")) {
            execute(superuser, "CREATE DATABASE " + Secrets.DATABASE + " OWNER " + Secrets.OWNER);
        }
        execute(superuser, "REVOKE ALL ON DATABASE " + Secrets.DATABASE + " FROM PUBLIC");
        execute(superuser, "GRANT CONNECT ON DATABASE " + Secrets.DATABASE + " TO " + Secrets.APPLICATION);
    }

    private static void role(Connection superuser, String name, String password) throws SQLException {
        if (isMissing(superuser, "SELECT FROM pg_roles WHERE rolname = '" + name + "'")) {
            execute(superuser, "CREATE ROLE " + name + " LOGIN PASSWORD '" + password + "'");
        }
    }

    private static boolean isMissing(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var found = statement.executeQuery(query)) {
            return !found.next();
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
