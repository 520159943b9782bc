package health.waymark.access.server;

import static health.waymark.access.Right.BE_REMINDED;
import static health.waymark.access.Right.IMPORT;
import static health.waymark.access.Right.LOOK_AROUND;
import static health.waymark.access.Right.OPERATE;
import static health.waymark.access.Right.PLACE_HOLDS;
import static health.waymark.access.Right.READ_ANALYTICS;
import static health.waymark.access.Right.READ_AUDIT;
import static health.waymark.access.Right.READ_OPERATIONS;
import static health.waymark.access.Right.READ_PLANS;
import static health.waymark.access.Right.SEND_BATCHES;
import static health.waymark.access.Right.SEND_COMMANDS;
import static health.waymark.access.Right.SET_POLICY;

import health.waymark.access.Right;
import java.util.List;
import java.util.Optional;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPatternParser;

/** An address under {@code /api} or {@code /fhir}, and the right that it takes to use it. */
public record Endpoint(String method, String path, Right right) {

    /** Every one there is. Rights that depend on a command's content are asked for where it is decided. */
    static final List<Endpoint> ALL = List.of(
            new Endpoint("GET", "/api/commands", LOOK_AROUND),
            new Endpoint("GET", "/api/commands/{type}", LOOK_AROUND),
            new Endpoint("POST", "/api/commands", SEND_BATCHES),
            new Endpoint("POST", "/api/commands/PlaceLegalHold", PLACE_HOLDS),
            new Endpoint("POST", "/api/commands/ReleaseLegalHold", PLACE_HOLDS),
            new Endpoint("POST", "/api/commands/{type}", SEND_COMMANDS),
            new Endpoint("POST", "/api/imports/fhir", IMPORT),
            new Endpoint("GET", "/api/jobs", LOOK_AROUND),
            new Endpoint("GET", "/api/jobs/{job}", LOOK_AROUND),
            new Endpoint("DELETE", "/api/jobs/{job}", LOOK_AROUND),
            new Endpoint("GET", "/api/plans", READ_PLANS),
            new Endpoint("GET", "/api/plans/{plan}", READ_PLANS),
            new Endpoint("GET", "/api/plans/{plan}/{*part}", READ_PLANS),
            new Endpoint("GET", "/api/caseloads/{clinician}", READ_PLANS),
            new Endpoint("GET", "/api/reviews", READ_PLANS),
            new Endpoint("GET", "/api/reminders", READ_PLANS),
            new Endpoint("GET", "/api/notification-settings", BE_REMINDED),
            new Endpoint("PUT", "/api/notification-settings", BE_REMINDED),
            new Endpoint("GET", "/api/deliveries", OPERATE),
            new Endpoint("POST", "/api/deliveries/{delivery}/resend", OPERATE),
            new Endpoint("POST", "/api/deliveries/{delivery}/discard", OPERATE),
            new Endpoint("GET", "/api/ledger/{*part}", READ_AUDIT),
            new Endpoint("POST", "/api/ledger/verification", READ_AUDIT),
            new Endpoint("POST", "/api/ledger/keys", OPERATE),
            new Endpoint("POST", "/api/audit-packages", READ_AUDIT),
            new Endpoint("GET", "/api/retention", READ_AUDIT),
            new Endpoint("GET", "/api/organisation/settings", SET_POLICY),
            new Endpoint("PUT", "/api/organisation/settings", SET_POLICY),
            new Endpoint("GET", "/api/audit-packages/{package}", READ_AUDIT),
            new Endpoint("GET", "/api/disclosures", READ_AUDIT),
            new Endpoint("GET", "/api/refusals", READ_AUDIT),
            new Endpoint("GET", "/api/accesses", READ_AUDIT),
            new Endpoint("GET", "/api/corrections", READ_AUDIT),
            new Endpoint("GET", "/api/actions", READ_AUDIT),
            new Endpoint("GET", "/api/analytics/{*part}", READ_ANALYTICS),
            new Endpoint("GET", "/api/processors", OPERATE),
            new Endpoint("POST", "/api/rebuilds", OPERATE),
            new Endpoint("GET", "/api/operations", READ_OPERATIONS),
            new Endpoint("GET", "/api/parked-plans", OPERATE),
            new Endpoint("POST", "/api/parked-plans/{plan}/{act}", OPERATE),
            new Endpoint("GET", "/api/deadlines", OPERATE),
            new Endpoint("POST", "/api/deadlines/reconciliation", OPERATE),
            new Endpoint("POST", "/api/deadlines/{plan}/look", OPERATE),
            new Endpoint("POST", "/api/jobs/{job}/cancel", OPERATE),
            new Endpoint("GET", "/api/users", OPERATE),
            new Endpoint("POST", "/api/users", OPERATE),
            new Endpoint("POST", "/api/users/{user}/{change}", OPERATE),
            new Endpoint("GET", "/api/clients", OPERATE),
            new Endpoint("POST", "/api/clients", OPERATE),
            new Endpoint("POST", "/api/clients/{client}/{change}", OPERATE));

    /** The one that takes a request; an address may hold placeholders, as a description's does. */
    public static Optional<Endpoint> find(String method, String path) {
        PathContainer address = PathContainer.parsePath(path);
        return ALL.stream()
                .filter(endpoint -> endpoint.method().equals(method))
                .filter(endpoint ->
                        PathPatternParser.defaultInstance.parse(endpoint.path()).matches(address))
                .findFirst();
    }
}
