package health.waymark.form.query;

import health.waymark.history.query.HistoryEntry;
import java.util.List;

/**
 * What happened to a plan since a form was opened on it.
 *
 * @param now what the fields would hold if it were opened on the plan as it is by now
 */
public record Meanwhile(long version, List<HistoryEntry> entries, Values now) {}
