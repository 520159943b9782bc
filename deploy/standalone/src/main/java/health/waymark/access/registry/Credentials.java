package health.waymark.access.registry;

import health.waymark.access.Person;
import health.waymark.access.Role;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code credentials.json}: what the first start made up, for whoever sets Waymark up. */
public record Credentials(String issuer, String organisation, List<ClientSecret> clients, List<UserPassword> users) {

    public static final String FILE = "credentials.json";

    public record ClientSecret(String id, String secret, List<String> scopes) {}

    public record UserPassword(
            String name,
            String password,
            List<Role> roles,
            Person person,
            @Nullable String email) {}

    static Credentials madeUp(String issuer, FirstPeople people) {
        return new Credentials(
                issuer,
                "default",
                List.of(
                        new ClientSecret("clinic-system", Secrets.random(), List.of("commands", "plans")),
                        new ClientSecret("analytics", Secrets.random(), List.of("analytics")),
                        new ClientSecret("auditor", Secrets.random(), List.of("plans", "audit"))),
                people.all().stream().map(Credentials::user).toList());
    }

    Credentials issuedBy(String address) {
        return new Credentials(address, organisation, clients, users);
    }

    private static UserPassword user(FirstPeople.Newcomer newcomer) {
        return new UserPassword(
                newcomer.user(),
                Secrets.random(),
                List.of(newcomer.role()),
                new Person(newcomer.personId(), newcomer.display(), newcomer.credential()),
                null);
    }

    @Override
    public String toString() {
        return "Credentials";
    }
}
