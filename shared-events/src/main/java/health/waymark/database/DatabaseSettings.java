package health.waymark.database;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The database and the two roles it is used with. Without an owner the application's role migrates too, and then owns
 * the tables it should not be able to alter.
 */
@ConfigurationProperties("waymark.database")
public record DatabaseSettings(
        String url,
        String username,
        String password,
        @Nullable String ownerUsername,
        @Nullable String ownerPassword,
        @DefaultValue("20") int poolSize) {

    @SuppressWarnings("ConstantValue") // the binder passes null for what isn't configured
    public DatabaseSettings {
        if (url == null || url.isBlank()) {
            throw new StartupRefused("There is no database: set waymark.database.url to a jdbc:postgresql address.");
        }
        if (!url.startsWith("jdbc:postgresql:")) {
            throw new StartupRefused(
                    "waymark.database.url must begin with jdbc:postgresql: (nothing else is supported).");
        }
        if (username == null || username.isBlank() || password == null) {
            throw new StartupRefused("waymark.database.username and waymark.database.password must name the role that"
                    + " Waymark works with.");
        }
        if ((ownerUsername == null) != (ownerPassword == null)) {
            throw new StartupRefused(
                    "waymark.database.owner-username and waymark.database.owner-password go together: set both or none.");
        }
    }

    Login application() {
        return new Login(username, password);
    }

    Login owner() {
        return ownerUsername == null || ownerPassword == null ? application() : new Login(ownerUsername, ownerPassword);
    }

    boolean rolesAreApart() {
        return !owner().username().equals(username);
    }

    /** The address without its parameters, which may hold a password. */
    String address() {
        return url.split("\\?", 2)[0].replaceFirst("//[^/@]*@", "//");
    }

    @Override
    public String toString() {
        return "DatabaseSettings[" + address() + " as " + username + "]";
    }

    record Login(String username, String password) {
        @Override
        public String toString() {
            return username;
        }
    }
}
