package health.waymark.access;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** The person behind a login; {@code id} is what clinicians, supervisors and signers in plans are matched with. */
public record Person(
        String id, @Nullable String display, @Nullable String credential) implements Serializable {}
