package health.waymark.plan.event;

/** Where an adopted plan came from, and the status it had there in that system's own word. */
public record PlanSource(String system, String id, String status) {
    /** Where a FHIR import doesn't say which system it is from. */
    public static final String FHIR_IMPORT = "urn:waymark:fhir-import";

    /** The system, as a sentence names it. */
    public String origin() {
        return system.equals(FHIR_IMPORT) ? "a FHIR import" : system;
    }
}
