package health.waymark.operate.log;

import health.waymark.operate.event.CaseloadPrivacySwitched;
import health.waymark.operate.event.ClientAdded;
import health.waymark.operate.event.ClientDisabled;
import health.waymark.operate.event.ClientEnabled;
import health.waymark.operate.event.ClientSecretReplaced;
import health.waymark.operate.event.DeliveryDiscarded;
import health.waymark.operate.event.DeliveryResent;
import health.waymark.operate.event.DueListReconciled;
import health.waymark.operate.event.JobCancelled;
import health.waymark.operate.event.LedgerKeyRotated;
import health.waymark.operate.event.LookOrdered;
import health.waymark.operate.event.OperatorEvent;
import health.waymark.operate.event.ParkedPlanRetried;
import health.waymark.operate.event.ParkedPlanSetAside;
import health.waymark.operate.event.ParkedPlanTakenUp;
import health.waymark.operate.event.RebuildOrdered;
import health.waymark.operate.event.RetentionPeriodSet;
import health.waymark.operate.event.UserAdded;
import health.waymark.operate.event.UserDisabled;
import health.waymark.operate.event.UserEmailChanged;
import health.waymark.operate.event.UserEnabled;
import health.waymark.operate.event.UserPasswordReplaced;
import health.waymark.operate.event.UserRolesChanged;
import health.waymark.retention.RetentionWords;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** What operators did, in a sentence each. */
final class EntryWords {
    private static final Map<Class<?>, Function<OperatorEvent, String>> WORDS = new HashMap<>();

    static {
        say(
                ParkedPlanRetried.class,
                it -> "Retried parked plan " + it.planId() + " at its event " + it.eventType() + " (version "
                        + it.version() + "): " + (it.healed() ? "it healed." : "it is still parked."));
        say(
                ParkedPlanSetAside.class,
                it -> "Set parked plan " + it.planId() + " aside, at its event " + it.eventType() + " (version "
                        + it.version() + ").");
        say(ParkedPlanTakenUp.class, it -> "Took parked plan " + it.planId() + " up again.");
        say(LookOrdered.class, it -> "Had plan " + it.planId() + " looked at.");
        say(
                DueListReconciled.class,
                it -> "Reconciled the due list: "
                        + (it.mended() == 0 ? "nothing was amiss." : it.mended() + " tasks were mended."));
        say(
                DeliveryResent.class,
                it -> "Sent delivery " + it.deliveryId() + " (" + it.channel().name() + ") about plan " + it.planId()
                        + " on its way again.");
        say(
                DeliveryDiscarded.class,
                it -> "Let delivery " + it.deliveryId() + " (" + it.channel().name() + ") about plan " + it.planId()
                        + " rest.");
        say(
                RebuildOrdered.class,
                it -> it.compareOnly()
                        ? "Had the views (" + it.projection() + ") held against the log."
                        : "Had the views (" + it.projection() + ") made anew from the log.");
        say(
                LedgerKeyRotated.class,
                it -> "Had the ledger's key changed from " + it.retired() + " to " + it.key() + ".");
        say(JobCancelled.class, it -> "Asked job " + it.jobId() + " (" + it.kind() + ") to end.");
        say(
                UserAdded.class,
                it -> "Added user " + it.name() + " as " + all(it.roles()) + ", person " + it.personId() + ".");
        say(UserDisabled.class, it -> "Disabled user " + it.name() + ".");
        say(UserEnabled.class, it -> "Enabled user " + it.name() + ".");
        say(UserPasswordReplaced.class, it -> "Gave user " + it.name() + " a new password.");
        say(
                UserRolesChanged.class,
                it -> "Changed the roles of user " + it.name() + " from " + all(it.before()) + " to " + all(it.after())
                        + ".");
        say(
                UserEmailChanged.class,
                it -> it.reachable()
                        ? "Changed the e-mail address of user " + it.name() + "."
                        : "Removed the e-mail address of user " + it.name() + ".");
        say(ClientAdded.class, it -> "Added client " + it.client() + " with scopes " + all(it.scopes()) + ".");
        say(ClientSecretReplaced.class, it -> "Gave client " + it.client() + " a new secret.");
        say(ClientDisabled.class, it -> "Disabled client " + it.client() + ".");
        say(
                CaseloadPrivacySwitched.class,
                it -> it.on()
                        ? "Turned caseload privacy on: clinicians break the glass to open others' plans."
                        : "Turned caseload privacy off.");
        say(
                RetentionPeriodSet.class,
                it -> "Set the retention period to " + RetentionWords.of(it.after()) + ", from "
                        + RetentionWords.of(it.before()) + " before.");
        say(ClientEnabled.class, it -> "Enabled client " + it.client() + ".");
    }

    private EntryWords() {}

    static String of(OperatorEvent event) {
        return WORDS.getOrDefault(event.getClass(), it -> it.getClass().getSimpleName())
                .apply(event);
    }

    /** The events there are words for. */
    static Set<Class<?>> told() {
        return Set.copyOf(WORDS.keySet());
    }

    private static <E extends OperatorEvent> void say(Class<E> type, Function<E, String> words) {
        WORDS.put(type, event -> words.apply(type.cast(event)));
    }

    private static String all(List<String> names) {
        return String.join(", ", names);
    }
}
