package health.waymark.operate.people;

import health.waymark.access.Actor;
import health.waymark.access.Scope;
import health.waymark.access.registry.Admissible;
import health.waymark.access.registry.Client;
import health.waymark.access.registry.Clients;
import health.waymark.access.registry.Inadmissible;
import health.waymark.access.registry.Secrets;
import health.waymark.http.Problem;
import health.waymark.operate.event.ClientAdded;
import health.waymark.operate.event.ClientDisabled;
import health.waymark.operate.event.ClientEnabled;
import health.waymark.operate.event.ClientSecretReplaced;
import health.waymark.operate.log.Logbook;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.transaction.support.TransactionOperations;

/** The systems that may fetch tokens for an actor's own organisation; recorded as in {@link UserBook}. */
public final class ClientBook {
    private final Clients clients;
    private final Logbook logbook;
    private final TransactionOperations transaction;

    public ClientBook(Clients clients, Logbook logbook, TransactionOperations transaction) {
        this.clients = clients;
        this.logbook = logbook;
        this.transaction = transaction;
    }

    List<ClientView> all(Actor actor) {
        return clients.all().stream()
                .filter(client -> client.organisation().equals(actor.organisation()))
                .map(ClientView::of)
                .toList();
    }

    ClientView find(Actor actor, String id) {
        return ClientView.of(known(actor, id));
    }

    /** Returns the secret that was made up. */
    String add(Actor actor, String wanted, List<String> claims) {
        String secret = Secrets.random();
        add(actor, wanted, scopes(claims), secret);
        return secret;
    }

    public void add(Actor actor, String wanted, Set<Scope> chosen, String secret) {
        String id = Admissible.name("id", wanted);
        Set<Scope> scopes = Admissible.some("scopes", chosen);
        String hash = Secrets.hash(secret);
        transaction.executeWithoutResult(status -> {
            if (!clients.add(id, hash, scopes, actor.organisation())) {
                throw new Inadmissible("id", "Client '" + id + "' is there already: choose another name.");
            }
            logbook.enter(
                    actor,
                    new ClientAdded(
                            id, scopes.stream().sorted().map(Scope::claim).toList()));
        });
    }

    /** Returns the one that was made up. */
    String newSecret(Actor actor, String wanted) {
        String secret = Secrets.random();
        newSecret(actor, wanted, secret);
        return secret;
    }

    /** Tokens the client has stay good for their hour. */
    public void newSecret(Actor actor, String wanted, String secret) {
        String id = known(actor, wanted).id();
        String hash = Secrets.hash(secret);
        transaction.executeWithoutResult(status -> {
            clients.changeSecret(id, hash);
            logbook.enter(actor, new ClientSecretReplaced(id));
        });
    }

    public void disable(Actor actor, String wanted, boolean disabled) {
        String id = known(actor, wanted).id();
        transaction.executeWithoutResult(status -> {
            clients.disable(id, disabled);
            logbook.enter(actor, disabled ? new ClientDisabled(id) : new ClientEnabled(id));
        });
    }

    private Client known(Actor actor, String id) {
        return clients.find(id)
                .filter(client -> client.organisation().equals(actor.organisation()))
                .orElseThrow(() -> Problem.unknown("There is no such client."));
    }

    private static Set<Scope> scopes(List<String> claims) {
        Set<Scope> scopes = EnumSet.noneOf(Scope.class);
        for (String claim : claims) {
            scopes.add(Scope.claimed(claim)
                    .orElseThrow(() ->
                            new Inadmissible("scopes", "Scopes are commands, plans, audit, analytics and metrics.")));
        }
        return scopes;
    }
}
