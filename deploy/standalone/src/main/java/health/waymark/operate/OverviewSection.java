package health.waymark.operate;

/** Where Operate begins. */
final class OverviewSection implements Section {

    @Override
    public String name() {
        return "Overview";
    }

    @Override
    public String path() {
        return "/operate";
    }
}
