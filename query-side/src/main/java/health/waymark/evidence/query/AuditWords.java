package health.waymark.evidence.query;

import health.waymark.command.gate.CommandGate;
import health.waymark.evidence.event.AccessKind;
import health.waymark.evidence.query.AuditLine.Chip;
import health.waymark.evidence.query.Correction.CorrectionKind;
import health.waymark.form.query.Form;
import health.waymark.form.query.Forms;
import health.waymark.form.query.RuleWords;
import health.waymark.history.query.Change;
import health.waymark.pages.query.Wording;
import health.waymark.plan.event.PlanId;
import health.waymark.plan.event.Reason;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/** How items of an audit read on a page. */
final class AuditWords {
    private static final String COUNTED = "More came at once than is taken down one by one.";

    private static final Map<String, String> LOOKED = Map.of(
            AccessKind.PLAN.name(), "Looked at the plan",
            AccessKind.HISTORY.name(), "Looked at the plan's history",
            AccessKind.COMPARISON.name(), "Compared two moments of the plan",
            AccessKind.PROGRESS.name(), "Looked at the plan's progress",
            AccessKind.LIST.name(), "Looked at a list",
            AccessKind.PRINT.name(), "Printed the plan",
            AccessKind.AUDIT.name(), "Looked at the audit",
            AccessKind.EXPORT.name(), "Took away a file of the audit");

    private final Wording wording;
    private final ObjectProvider<CommandGate> gate;

    AuditWords(Wording wording, ObjectProvider<CommandGate> gate) {
        this.wording = wording;
        this.gate = gate;
    }

    AuditLine line(AuditItem item, Map<UUID, String> subjects) {
        if (item instanceof Refusal refusal) {
            return line(refusal, subjects);
        }
        if (item instanceof Access access) {
            return line(access, subjects);
        }
        if (item instanceof Correction correction) {
            return line(correction, subjects);
        }
        if (item instanceof Disclosure disclosure) {
            return line(disclosure, subjects);
        }
        if (item instanceof DisclosedPackage made) {
            return line(made, subjects);
        }
        return line((PersonsAct) item, subjects);
    }

    private AuditLine line(Refusal refusal, Map<UUID, String> subjects) {
        boolean counted = refusal.code().equals(RefusalRow.OMITTED);
        return of(
                refusal,
                subjects,
                null,
                List.of(),
                counted
                        ? refusal.count() + " more commands were refused; they were only counted"
                        : refused(refusal.commandType(), refusal.code()),
                counted ? COUNTED : codes(refusal.commandType(), refusal.code()) + ". Answered " + refusal.status(),
                null,
                List.of());
    }

    private AuditLine line(Access access, Map<UUID, String> subjects) {
        boolean counted = access.kind().equals(AccessRow.OMITTED);
        String asked = access.parameters().entrySet().stream()
                .map(each -> each.getKey() + " " + each.getValue())
                .collect(Collectors.joining(", "));
        return of(
                access,
                subjects,
                null,
                access.breakGlass() == null ? List.of() : List.of(new Chip("overdue", "Broke the glass")),
                counted ? access.count() + " more looks were only counted" : looked(access),
                counted ? COUNTED : access.address() + (asked.isEmpty() ? "" : " (" + asked + ")"),
                access.reason() == null ? null : new Reason(null, access.reason()),
                List.of());
    }

    private AuditLine line(Correction correction, Map<UUID, String> subjects) {
        boolean late = correction.kinds().contains(CorrectionKind.LATE);
        return of(
                correction,
                subjects,
                "/plans/" + correction.planId() + "/replay?version=" + correction.version(),
                correction.kinds().stream().map(this::chip).toList(),
                correction.words(),
                late
                        ? "Effective " + wording.day(correction.effectiveAt()) + ", "
                                + wording.time(correction.effectiveAt())
                        : null,
                correction.reason(),
                correction.changes());
    }

    private AuditLine line(Disclosure disclosure, Map<UUID, String> subjects) {
        return disclosed(
                disclosure,
                disclosure,
                subjects,
                "/plans/" + disclosure.planId() + "?version=" + disclosure.planVersion(),
                List.of(new Chip("", wording.of(disclosure.scope()))));
    }

    private AuditLine line(DisclosedPackage made, Map<UUID, String> subjects) {
        Disclosure first = made.first();
        Chip scope = new Chip("", wording.of(first.scope()));
        return made.plans() == 1
                ? line(first, subjects)
                : disclosed(made, first, subjects, null, List.of(scope, new Chip("", made.plans() + " plans")));
    }

    private static AuditLine disclosed(
            AuditItem item,
            Disclosure disclosure,
            Map<UUID, String> subjects,
            @Nullable String plan,
            List<Chip> chips) {
        String address = disclosure.address() == null ? "" : ", " + disclosure.address();
        String consent = disclosure.consent() == null ? "" : ". Allowed by: " + disclosure.consent();
        return of(
                        item,
                        subjects,
                        plan,
                        chips,
                        "To " + disclosure.recipient() + address + ": " + disclosure.description(),
                        "For: " + disclosure.purpose() + consent,
                        null,
                        List.of())
                .in(disclosure.packageId());
    }

    private AuditLine line(PersonsAct act, Map<UUID, String> subjects) {
        boolean refused = act.kind() == PersonsAct.Kind.REFUSED;
        boolean looked = act.kind() == PersonsAct.Kind.LOOKED;
        Chip kind = new Chip(refused ? "overdue" : "", wording.of(act.kind()));
        return of(
                act,
                subjects,
                null,
                looked ? List.of() : List.of(kind),
                refused ? refused(act.what(), act.words()) : looked ? looked(String.valueOf(act.what())) : act.words(),
                refused ? codes(act.what(), act.words()) : looked ? act.words() : null,
                null,
                List.of());
    }

    private static AuditLine of(
            AuditItem item,
            Map<UUID, String> subjects,
            @Nullable String address,
            List<Chip> chips,
            String words,
            @Nullable String detail,
            @Nullable Reason reason,
            List<Change> changes) {
        PlanId plan = item.planId();
        String subject = plan == null ? null : subjects.get(plan.value());
        return new AuditLine(
                item.at(),
                item.actor(),
                item.purposeOfUse(),
                plan,
                subject,
                subject == null ? null : address == null ? "/plans/" + plan : address,
                chips,
                words,
                detail,
                reason,
                changes,
                null);
    }

    private Chip chip(CorrectionKind kind) {
        return new Chip(kind == CorrectionKind.LATE ? "late" : "", wording.of(kind));
    }

    static String looked(Access access) {
        if (!access.address().endsWith("/glass")) {
            return looked(access.kind());
        }
        return access.breakGlass() == null
                ? "Was asked why they need the plan, which is closed to them"
                : "Opened the plan that was closed";
    }

    static String looked(String kind) {
        return LOOKED.getOrDefault(kind, "Looked more often than is taken down one by one");
    }

    /** Which command, as its form names it, and what the rule says that it met. */
    private String refused(@Nullable String command, String code) {
        if (code.equals(RefusalRow.OMITTED)) {
            return "More commands were refused than are taken down one by one";
        }
        String what = command == null
                ? "No command that there is"
                : Forms.of(command).map(Form::title).orElse(command);
        CommandGate sender = gate.getIfAvailable();
        String why = RuleWords.plain(code)
                .or(() -> sender == null ? Optional.empty() : sender.sentence(code))
                .orElseGet(() -> wording.sentence(code.replace('-', '_')));
        return what + ": " + why;
    }

    /** As programs name both. */
    private static String codes(@Nullable String command, String code) {
        return command == null ? code : command + ": " + code;
    }
}
