package health.waymark.access.registry;

import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Passwords and client secrets: made at random, kept as hashes only. */
public final class Secrets {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final PasswordEncoder ENCODER = PasswordEncoderFactories.createDelegatingPasswordEncoder();

    private Secrets() {}

    /** 192 bits in base64url: nothing in it needs quoting, and it doesn't look like an option. */
    public static String random() {
        byte[] bytes = new byte[24];
        RANDOM.nextBytes(bytes);
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        return secret.startsWith("-") ? random() : secret;
    }

    public static String hash(String secret) {
        return ENCODER.encode(secret);
    }

    public static PasswordEncoder encoder() {
        return ENCODER;
    }
}
