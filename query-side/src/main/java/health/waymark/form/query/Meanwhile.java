package health.waymark.form.query;

import health.waymark.history.query.HistoryEntry;
import java.util.List;
import java.util.Map;

/**
 * What happened to a plan since a form was opened on it.
 *
 * @param theirs what the fields would hold if it were opened now, by pointer, where that differs
 */
public record Meanwhile(long version, List<HistoryEntry> entries, Map<String, String> theirs) {}
