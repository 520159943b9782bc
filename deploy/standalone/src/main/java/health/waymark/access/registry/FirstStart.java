package health.waymark.access.registry;

import health.waymark.access.Scope;
import health.waymark.standalone.data.DataDirectory;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.transaction.support.TransactionOperations;

/** Where nobody may come in yet, makes up the first users and clients and writes down their secrets once. */
public final class FirstStart {

    private final DataDirectory directory;
    private final Users users;
    private final Clients clients;
    private final FirstPeople people;
    private final TransactionOperations transaction;

    public FirstStart(
            DataDirectory directory,
            Users users,
            Clients clients,
            FirstPeople people,
            TransactionOperations transaction) {
        this.people = people;
        this.transaction = transaction;
        this.directory = directory;
        this.users = users;
        this.clients = clients;
    }

    /** The file first: if the process dies between the two, the next start takes what is written there. */
    public void ensureSomebodyMayComeIn(String issuer) {
        if (!users.all().isEmpty() || !clients.all().isEmpty()) {
            return;
        }
        Credentials written = directory.read(Credentials.FILE, Credentials.class);
        Credentials credentials = written == null ? Credentials.madeUp(issuer, people) : written;
        directory.write(Credentials.FILE, credentials);
        transaction.executeWithoutResult(begun -> admit(credentials));
    }

    private void admit(Credentials credentials) {
        for (Credentials.ClientSecret client : credentials.clients()) {
            clients.add(client.id(), Secrets.hash(client.secret()), scopes(client), credentials.organisation());
        }
        for (Credentials.UserPassword user : credentials.users()) {
            users.add(
                    user.name(),
                    Secrets.hash(user.password()),
                    EnumSet.copyOf(user.roles()),
                    user.person(),
                    credentials.organisation(),
                    user.email());
        }
    }

    /** The file names the address of the last start. */
    public void writeDownIssuer(String issuer) {
        Credentials written = directory.read(Credentials.FILE, Credentials.class);
        if (written != null && !written.issuer().equals(issuer)) {
            directory.write(Credentials.FILE, written.issuedBy(issuer));
        }
    }

    private static Set<Scope> scopes(Credentials.ClientSecret client) {
        return client.scopes().stream()
                .flatMap(claim -> Scope.claimed(claim).stream())
                .collect(Collectors.toSet());
    }
}
