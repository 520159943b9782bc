package health.waymark.operate.people;

import health.waymark.access.Scope;
import health.waymark.access.registry.Client;
import java.util.List;

/** A client without its secret. */
public record ClientView(String id, List<String> scopes, boolean disabled) {

    static ClientView of(Client client) {
        return new ClientView(
                client.id(), client.scopes().stream().sorted().map(Scope::claim).toList(), client.disabled());
    }
}
