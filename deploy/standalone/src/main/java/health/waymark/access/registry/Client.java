package health.waymark.access.registry;

import health.waymark.access.Scope;
import java.util.Set;

/** A system that may fetch tokens. */
public record Client(String id, String secretHash, Set<Scope> scopes, String organisation, boolean disabled) {

    @Override
    public String toString() {
        return "Client[" + id + "]";
    }
}
