package health.waymark.today.query;

import java.util.List;

/** All that needs doing in some plans, the most urgent first. */
public record Worklist(List<WorkItem> items) {

    public long count(Need need) {
        return items.stream().filter(item -> item.needs(need)).count();
    }

    public long escalated() {
        return items.stream().filter(WorkItem::escalated).count();
    }

    public List<WorkItem> of(Need need) {
        return items.stream().filter(item -> item.needs(need)).toList();
    }
}
