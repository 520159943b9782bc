package health.waymark.access.registry;

import health.waymark.access.Role;
import java.util.List;

/** Whom the first start lets in. */
@FunctionalInterface
public interface FirstPeople {
    FirstPeople EXAMPLES = () -> List.of(
            new Newcomer("clinician", Role.CLINICIAN, "clinician", "Example Clinician", "LCSW"),
            new Newcomer("supervisor", Role.SUPERVISOR, "supervisor", "Example Supervisor", "PhD"),
            new Newcomer("compliance", Role.COMPLIANCE, "compliance", "Example Compliance Officer", "CHC"),
            new Newcomer("admin", Role.ADMINISTRATOR, "admin", "Example Administrator", "IT"));

    List<Newcomer> all();

    /** A user to be made, with the person behind it. */
    record Newcomer(String user, Role role, String personId, String display, String credential) {}
}
