package health.waymark.standalone.postgres;

import health.waymark.database.DatabaseSettings;
import java.security.SecureRandom;
import java.util.Base64;

/** {@code database.json}: where the embedded server listens and what its three roles log in with. Mode 0600. */
record Secrets(int port, String superuserPassword, String ownerPassword, String applicationPassword) {

    static final String FILE = "database.json";
    static final String SUPERUSER = "postgres";
    static final String OWNER = "waymark_owner";
    static final String APPLICATION = "waymark_app";
    static final String DATABASE = "waymark";
    private static final int POOL = 20;

    static Secrets generate(int port) {
        return new Secrets(port, random(), random(), random());
    }

    Secrets withPort(int other) {
        return new Secrets(other, superuserPassword, ownerPassword, applicationPassword);
    }

    String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    DatabaseSettings settings() {
        return new DatabaseSettings(url(DATABASE), APPLICATION, applicationPassword, OWNER, ownerPassword, POOL);
    }

    private static String random() {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    @Override
    public String toString() {
        return "Secrets[port=" + port + "]";
    }
}
