package health.waymark.command.api;

import health.waymark.access.Right;
import health.waymark.attestation.command.AttestPlan;
import health.waymark.attestation.event.SignerRole;
import health.waymark.hold.command.PlaceLegalHold;
import health.waymark.hold.command.ReleaseLegalHold;
import health.waymark.plan.command.PlanCommand;
import health.waymark.plan.command.ReassignClinician;

/** Which right a command takes. */
final class CommandRights {
    private CommandRights() {}

    static Right of(PlanCommand command) {
        if (command instanceof AttestPlan attest && attest.role() == SignerRole.SUPERVISOR) {
            return Right.CO_SIGN;
        }
        return of(command.getClass());
    }

    /** The least right with which a command of this type can be sent. */
    static Right of(Class<? extends PlanCommand> type) {
        if (type == PlaceLegalHold.class || type == ReleaseLegalHold.class) {
            return Right.PLACE_HOLDS;
        }
        return type == ReassignClinician.class ? Right.REASSIGN : Right.SEND_COMMANDS;
    }
}
