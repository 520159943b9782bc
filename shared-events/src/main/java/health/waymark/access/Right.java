package health.waymark.access;

import static health.waymark.access.Role.ADMINISTRATOR;
import static health.waymark.access.Role.CLINICIAN;
import static health.waymark.access.Role.COMPLIANCE;
import static health.waymark.access.Role.SUPERVISOR;
import static health.waymark.access.Scope.ANALYTICS;
import static health.waymark.access.Scope.AUDIT;
import static health.waymark.access.Scope.COMMANDS;
import static health.waymark.access.Scope.METRICS;
import static health.waymark.access.Scope.PLANS;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Who may do what: a client by its scopes, a person by their roles (ADR 0004). */
public enum Right {
    SEND_COMMANDS(Set.of(COMMANDS), Set.of(CLINICIAN, SUPERVISOR)),
    CO_SIGN(Set.of(COMMANDS), Set.of(SUPERVISOR)),
    REASSIGN(Set.of(COMMANDS), Set.of(SUPERVISOR)),
    /** Legal holds: compliance's own say in what is kept, and no clinician's. */
    PLACE_HOLDS(Set.of(AUDIT), Set.of(COMPLIANCE)),
    /** Several commands at once; each takes its own right besides. */
    SEND_BATCHES(Set.of(COMMANDS, AUDIT), Set.of(CLINICIAN, SUPERVISOR, COMPLIANCE)),
    IMPORT(Set.of(COMMANDS), Set.of()),
    READ_PLANS(Set.of(PLANS), Set.of(CLINICIAN, SUPERVISOR, COMPLIANCE)),
    READ_AUDIT(Set.of(AUDIT), Set.of(COMPLIANCE)),
    /** What was done to Waymark itself: for those who do it, and for those who answer for the record. */
    READ_OPERATIONS(Set.of(AUDIT), Set.of(COMPLIANCE, ADMINISTRATOR)),
    /** How an organisation wants its record kept and seen. */
    SET_POLICY(Set.of(), Set.of(COMPLIANCE, ADMINISTRATOR)),
    READ_ANALYTICS(Set.of(ANALYTICS), Set.of(COMPLIANCE)),
    /** The catalogue, the API's description and the asker's own jobs: nothing in them is a plan. */
    LOOK_AROUND(EnumSet.allOf(Scope.class), EnumSet.allOf(Role.class)),
    /** What somebody is reminded of, and their say in it. */
    BE_REMINDED(Set.of(), EnumSet.allOf(Role.class)),
    READ_METRICS(Set.of(METRICS), Set.of(ADMINISTRATOR)),
    OPERATE(Set.of(), Set.of(ADMINISTRATOR));

    private final Set<Scope> scopes;
    private final Set<Role> roles;

    Right(Set<Scope> scopes, Set<Role> roles) {
        this.scopes = scopes;
        this.roles = roles;
    }

    /** The scopes of which one gives a client this right. */
    public Set<Scope> scopes() {
        return scopes;
    }

    /** The roles of which one gives a person this right. */
    public Set<Role> roles() {
        return roles;
    }

    /** Who has it, in words. */
    String holders() {
        String client = one("a client with the scope ", scopes, Scope::claim);
        String person = one("a person with the role ", roles, Role::name);
        return client + (client.isEmpty() || person.isEmpty() ? "" : ", or ") + person;
    }

    private static <T extends Enum<T>> String one(String who, Set<T> of, Function<T, String> name) {
        return of.isEmpty() ? "" : who + of.stream().sorted().map(name).collect(Collectors.joining(" or "));
    }
}
