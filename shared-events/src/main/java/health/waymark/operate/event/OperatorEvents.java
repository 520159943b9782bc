package health.waymark.operate.event;

import java.util.List;

/** The index of what an operator can do that is recorded. */
public final class OperatorEvents {
    public static final List<Class<? extends OperatorEvent>> ALL = List.of(
            ParkedPlanRetried.class,
            ParkedPlanSetAside.class,
            ParkedPlanTakenUp.class,
            LookOrdered.class,
            DueListReconciled.class,
            DeliveryResent.class,
            DeliveryDiscarded.class,
            JobCancelled.class,
            RebuildOrdered.class,
            LedgerKeyRotated.class,
            UserAdded.class,
            UserDisabled.class,
            UserEnabled.class,
            UserPasswordReplaced.class,
            UserRolesChanged.class,
            UserEmailChanged.class,
            ClientAdded.class,
            ClientSecretReplaced.class,
            ClientDisabled.class,
            ClientEnabled.class,
            CaseloadPrivacySwitched.class,
            RetentionPeriodSet.class);

    private OperatorEvents() {}
}
