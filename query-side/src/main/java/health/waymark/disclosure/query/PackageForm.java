package health.waymark.disclosure.query;

import health.waymark.http.Problem;
import health.waymark.http.Violation;
import health.waymark.plan.event.PlanId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An order as a page has it.
 *
 * @param what which of the scopes is meant: the one that was chosen, or the one that something was filled in for; null where
 *     that can't be told
 */
public record PackageForm(
        @Nullable String what,
        @Nullable UUID planId,
        @Nullable String subject,
        @Nullable String from,
        @Nullable String to,
        @Nullable String recipient,
        @Nullable String address,
        @Nullable String purpose,
        @Nullable String description,
        @Nullable String consent) {
    private static final int LONGEST = 2_000;
    private static final String PLAN = "PLAN";
    private static final String CLIENT = "CLIENT";
    private static final String PERIOD = "PERIOD";
    private static final String ORGANISATION = "ORGANISATION";

    public PackageForm {
        subject = blankIsNone(subject);
        from = blankIsNone(from);
        to = blankIsNone(to);
        recipient = blankIsNone(recipient);
        address = blankIsNone(address);
        purpose = blankIsNone(purpose);
        description = blankIsNone(description);
        consent = blankIsNone(consent);
        what = planId != null ? PLAN : meant(blankIsNone(what), subject != null, from != null || to != null);
    }

    private static @Nullable String meant(@Nullable String chosen, boolean client, boolean time) {
        if (client == time || ORGANISATION.equals(chosen)) {
            return chosen;
        }
        return client ? CLIENT : PERIOD;
    }

    private static @Nullable String blankIsNone(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    AuditPackages.Asked asked() {
        List<Violation> missing = new ArrayList<>();
        String whom = needed(missing, "recipient", "Say who gets it", recipient);
        String why = needed(missing, "purpose", "Say what they get it for", purpose);
        String said = needed(missing, "description", "Say what is disclosed", description);
        PackageScope.Asked scope = scope(missing);
        if (!missing.isEmpty()) {
            throw Problem.malformed(missing);
        }
        return new AuditPackages.Asked(scope, whom, address, why, said, consent);
    }

    private PackageScope.Asked scope(List<Violation> missing) {
        boolean time = from != null || to != null;
        if (planId == null && (subject != null && time || ORGANISATION.equals(what) && (subject != null || time))) {
            missing.add(new Violation(
                    "/what",
                    "It holds the plans of a client, or what was recorded in a time, or everything: choose one, and empty what"
                            + " is filled in for another."));
        }
        return switch (String.valueOf(what)) {
            case PLAN -> asked(planId, null, null, null, false);
            case CLIENT -> asked(null, needed(missing, "subject", "Say which client", subject), null, null, false);
            case PERIOD ->
                asked(
                        null,
                        null,
                        needed(missing, "from", "Say from when", from),
                        needed(missing, "to", "Say to when", to),
                        false);
            case ORGANISATION -> asked(null, null, null, null, true);
            default -> {
                missing.add(new Violation("/what", "Choose what it holds."));
                yield asked(null, null, null, null, false);
            }
        };
    }

    private static String needed(List<Violation> missing, String field, String sentence, @Nullable String text) {
        if (text == null || text.length() > LONGEST) {
            missing.add(new Violation(
                    "/" + field, sentence + (text == null ? "." : " in no more than " + LONGEST + " characters.")));
            return "";
        }
        return text;
    }

    private static PackageScope.Asked asked(
            @Nullable UUID plan,
            @Nullable String subject,
            @Nullable String from,
            @Nullable String to,
            boolean everything) {
        return new PackageScope.Asked(plan == null ? null : new PlanId(plan), subject, from, to, everything);
    }
}
