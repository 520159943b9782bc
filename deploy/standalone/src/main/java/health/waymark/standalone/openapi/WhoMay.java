package health.waymark.standalone.openapi;

import health.waymark.access.Right;
import health.waymark.access.Role;
import health.waymark.access.Scope;
import java.util.Collection;
import java.util.stream.Collectors;

/** Scopes of clients and roles of people, in words. */
final class WhoMay {
    static final String EXTENSION = "x-who-may";

    private WhoMay() {}

    static String of(Right right) {
        return of(
                right.scopes().stream().sorted().map(Scope::claim).toList(),
                right.roles().stream().sorted().map(Role::name).toList());
    }

    static String of(Collection<String> scopes, Collection<String> roles) {
        if (scopes.isEmpty()) {
            return "Role " + String.join(", ", roles) + ".";
        }
        String clients = "Scope " + scopes.stream().map(it -> "`" + it + "`").collect(Collectors.joining(", "));
        return roles.isEmpty() ? clients + "." : clients + "; role " + String.join(", ", roles) + ".";
    }
}
