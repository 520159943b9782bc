package health.waymark.access.registry;

import health.waymark.access.Person;
import health.waymark.access.Role;
import java.io.Serializable;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Somebody who may sign in. {@code changed} moves whenever the password or the right to sign in does. */
public record User(
        String name,
        String passwordHash,
        Set<Role> roles,
        Person person,
        String organisation,
        @Nullable String email,
        boolean disabled,
        Instant changed)
        implements Serializable {

    @Override
    public String toString() {
        return "User[" + name + "]";
    }
}
