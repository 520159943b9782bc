package health.waymark.form.query;

import health.waymark.goal.event.Target;
import health.waymark.plan.query.GoalView;
import health.waymark.plan.query.LatestView;
import health.waymark.plan.query.ObjectiveView;
import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * One score of a session: of a goal or of an objective.
 *
 * @param part the command's field that names it
 * @param error why it was not taken
 * @param saved whether it was taken already
 */
public record ScoreLine(
        String part,
        String id,
        String statement,
        @Nullable Target target,
        @Nullable LatestView latest,
        String scale,
        String value,
        String comment,
        @Nullable String error,
        boolean saved) {

    static ScoreLine of(GoalView goal, HttpServletRequest asked) {
        return of("goalId", goal.goalId().toString(), goal.statement(), goal.target(), goal.latest(), asked);
    }

    static ScoreLine of(ObjectiveView objective, HttpServletRequest asked) {
        return of(
                "objectiveId",
                objective.objectiveId().toString(),
                objective.statement(),
                objective.target(),
                objective.latest(),
                asked);
    }

    private static ScoreLine of(
            String part,
            String id,
            String statement,
            @Nullable Target target,
            @Nullable LatestView latest,
            HttpServletRequest asked) {
        String scale = text(asked, "scale-" + id);
        String usual = latest == null ? "NUMERIC" : latest.scale().name();
        return new ScoreLine(
                part,
                id,
                statement,
                target,
                latest,
                scale.isEmpty() ? usual : scale,
                text(asked, "score-" + id),
                text(asked, "comment-" + id),
                null,
                !text(asked, "saved-" + id).isEmpty());
    }

    boolean toSend() {
        return !saved && !value.isEmpty();
    }

    ScoreLine taken() {
        return new ScoreLine(part, id, statement, target, latest, scale, value, comment, null, true);
    }

    ScoreLine refused(String sentence) {
        return new ScoreLine(part, id, statement, target, latest, scale, value, comment, sentence, false);
    }

    /** @param at when it was true; null for now */
    ObjectNode command(String plan, String session, @Nullable String at) {
        ObjectNode command = JsonNodeFactory.instance.objectNode();
        command.put("planId", plan).put(part, id).put("scale", scale);
        command.set("value", Widget.NUMBER.json(List.of(value), ZoneOffset.UTC));
        put(command, "comment", comment);
        put(command, "session", session);
        put(command, "effectiveAt", at);
        return command;
    }

    public String scaleName() {
        return Choices.SCALES.stream()
                .filter(choice -> choice.value().equals(scale))
                .map(Choice::label)
                .findFirst()
                .orElse(scale);
    }

    static String text(HttpServletRequest asked, String name) {
        String text = asked.getParameter(name);
        return text == null ? "" : text.strip();
    }

    private static void put(ObjectNode command, String name, @Nullable String text) {
        if (text != null && !text.isEmpty()) {
            command.put(name, text);
        }
    }
}
