package health.waymark.operate.due;

import health.waymark.access.Actor;
import health.waymark.operate.Need;
import health.waymark.operate.Say;
import health.waymark.operate.Section;
import health.waymark.reminder.command.DueDesk;
import java.util.List;

final class DueSection implements Section {
    private final DueDesk desk;

    DueSection(DueDesk desk) {
        this.desk = desk;
    }

    @Override
    public String name() {
        return "Deadlines";
    }

    @Override
    public String path() {
        return "/operate/deadlines";
    }

    @Override
    public List<Need> needs(Actor actor) {
        long failing = desk.figures().failing();
        return failing == 0
                ? List.of()
                : List.of(new Need(
                        Say.count(failing, "plan", "plans") + " could not be looked at: their reminders may come late.",
                        path() + "?state=FAILING",
                        "See which"));
    }
}
