package health.waymark.access;

import java.util.Optional;

/** What a person is in an organisation. */
public enum Role {
    CLINICIAN,
    SUPERVISOR,
    COMPLIANCE,
    ADMINISTRATOR;

    /** A token of another issuer may carry roles that mean nothing here. */
    static Optional<Role> named(String name) {
        for (Role role : values()) {
            if (role.name().equals(name)) {
                return Optional.of(role);
            }
        }
        return Optional.empty();
    }
}
