package health.waymark.operate.event;

/** How an organisation wants its record seen and kept, from now on. The last of each kind is what holds. */
public interface OrganisationSetting extends OperatorEvent {}
