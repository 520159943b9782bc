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
 * @param what which of the scopes was chosen
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

    public PackageForm {
        subject = blankIsNone(subject);
        from = blankIsNone(from);
        to = blankIsNone(to);
        recipient = blankIsNone(recipient);
        address = blankIsNone(address);
        purpose = blankIsNone(purpose);
        description = blankIsNone(description);
        consent = blankIsNone(consent);
        what = what != null ? what : planId != null ? "PLAN" : subject != null ? "CLIENT" : "PERIOD";
    }

    private static @Nullable String blankIsNone(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    AuditPackages.Asked asked() {
        List<Violation> missing = new ArrayList<>();
        String to = needed(missing, "recipient", "Say who gets it", recipient);
        String why = needed(missing, "purpose", "Say what they get it for", purpose);
        String said = needed(missing, "description", "Say what is disclosed", description);
        PackageScope.Asked scope =
                switch (String.valueOf(what)) {
                    case "PLAN" -> asked(planId, null, null, null, false);
                    case "CLIENT" ->
                        asked(null, needed(missing, "subject", "Say which client", subject), null, null, false);
                    case "ORGANISATION" -> asked(null, null, null, null, true);
                    default ->
                        asked(
                                null,
                                null,
                                needed(missing, "from", "Say from when", from),
                                needed(missing, "to", "Say to when", this.to),
                                false);
                };
        if (!missing.isEmpty()) {
            throw Problem.malformed(missing);
        }
        return new AuditPackages.Asked(scope, to, address, why, said, consent);
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
