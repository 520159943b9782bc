package health.waymark.journey;

/** The storied plan, signed and in force. */
final class ActivePlan {
    private ActivePlan() {}

    static String of(Clinic clinic) {
        String plan = StoriedPlan.told(clinic);
        clinic.send("AttestPlan", """
                {"planId": "%s", "signer": {"id": "clin-7", "display": "Dana"}, "role": "AUTHOR", "meaning": "mine"}""".formatted(plan));
        clinic.send("DocumentNonSignature", """
                {"planId": "%s", "reason": {"text": "declines"}}""".formatted(plan));
        clinic.send("ActivatePlan", "{\"planId\": \"%s\"}".formatted(plan));
        clinic.get("/api/plans/" + plan);
        return plan;
    }
}
