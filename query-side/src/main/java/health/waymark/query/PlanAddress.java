package health.waymark.query;

/** Where a plan's pages are. */
public final class PlanAddress {
    /** One plan; what is no id is no plan's address. */
    public static final String ONE = "/plans/{planId:[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}}";

    private PlanAddress() {}
}
