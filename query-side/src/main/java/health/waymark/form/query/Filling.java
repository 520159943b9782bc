package health.waymark.form.query;

import health.waymark.http.Problem;
import health.waymark.pages.query.PlanNames;
import health.waymark.plan.query.PlanView;
import health.waymark.plan.state.PlanState;
import health.waymark.query.ViewJson;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** One form, by one person, on one occasion: from what is there to what is shown, from what was sent to a command. */
final class Filling {
    private final Form form;
    private final Occasion occasion;
    private final HttpServletRequest asked;
    private final List<Section> sections;
    private final List<Field> fields;
    private final Values there;
    private final Values opening;
    private final Values sent;
    private final Body body;

    Filling(Form form, Occasion occasion, HttpServletRequest asked) {
        this.form = form;
        this.occasion = occasion;
        this.asked = asked;
        this.sections = form.sections().apply(occasion);
        this.fields =
                sections.stream().flatMap(section -> section.fields().stream()).toList();
        this.there = there(occasion);
        this.opening = opening(there);
        this.sent = Values.sent(fields, asked.getParameterMap());
        this.body = Body.of(fields, sent, there, occasion.zone());
        form.lists().stream().filter(list -> body.json().get(list) == null).forEach(list -> body.json()
                .putArray(list));
        PlanView plan = occasion.now();
        if (plan != null) {
            body.json().put("planId", plan.planId().toString());
        }
    }

    /** As it is shown first. */
    FormView fresh() {
        PlanView plan = occasion.now();
        Long version = plan == null ? null : plan.version();
        return view(opening, null, null, version, version, UUID.randomUUID().toString());
    }

    /** As it was left the last time. */
    FormView resumed(Map<String, String[]> parameters) {
        PlanView plan = occasion.plan();
        Values left = Values.sent(fields, parameters);
        return view(
                left,
                null,
                null,
                plan.version(),
                plan.version(),
                UUID.randomUUID().toString());
    }

    /** As it comes back: with all it held. */
    FormView refused(Refusal refusal) {
        return view(sent, refusal, null, opened(), version(), key());
    }

    /** As it comes back to whoever was late: what they wrote, on the plan as it is by now. */
    FormView refused(Refusal refusal, Meanwhile meanwhile) {
        Values merged = form.current() == null ? sent : sent.onto(meanwhile.now(), there, fields);
        return view(merged, refusal, meanwhile, meanwhile.version(), meanwhile.version(), key());
    }

    ObjectNode command() {
        return body.json();
    }

    @Nullable
    Long version() {
        return number(asked, "version");
    }

    @Nullable
    Long opened() {
        return number(asked, "opened");
    }

    String key() {
        String key = asked.getParameter("key");
        return key == null || key.isBlank() ? UUID.randomUUID().toString() : key;
    }

    PlanView plan() {
        return occasion.plan();
    }

    /** What is wrong before anybody is asked. */
    @Nullable
    Refusal refusal() {
        if (!body.emptied().isEmpty()) {
            return Refusal.emptied(body);
        }
        boolean revision = fields.stream().anyMatch(field -> field.pointer().startsWith("/changes/"));
        return revision && body.json().get("changes") == null ? Refusal.nothingChanged() : null;
    }

    Refusal refusal(Problem problem) {
        return Refusal.of(problem, body, fields);
    }

    /** What the fields would hold if the form were opened on the plan as it is by now. */
    Values now(PlanView latest, Supplier<PlanState> state) {
        return there(occasion.anew(latest, state));
    }

    static @Nullable Long number(HttpServletRequest asked, String name) {
        String text = asked.getParameter(name);
        return text == null || !text.matches("\\d{1,18}") ? null : Long.valueOf(text);
    }

    private Values there(Occasion seen) {
        JsonNode there = form.current() == null
                ? JsonNodeFactory.instance.objectNode()
                : ViewJson.MAPPER.valueToTree(form.current().apply(seen));
        return Values.of(fields, there, occasion.zone());
    }

    /** What is there, else what the address says, else what is usual. */
    private Values opening(Values there) {
        Map<String, List<String>> values = new HashMap<>(there.byPointer());
        for (Field field : fields) {
            String given = occasion.given(field.pointer());
            if (given != null && !there.has(field)) {
                values.put(field.pointer(), List.of(given));
            } else if (!field.preset().isEmpty()) {
                values.putIfAbsent(field.pointer(), field.preset());
            }
        }
        return new Values(values);
    }

    private FormView view(
            Values values,
            @Nullable Refusal refusal,
            @Nullable Meanwhile meanwhile,
            @Nullable Long opened,
            @Nullable Long version,
            String key) {
        PlanView plan = occasion.now();
        String query = asked.getQueryString();
        return new FormView(
                form,
                plan,
                about(),
                FormView.blocks(sections, values.shown(fields), refusal, meanwhile),
                FormView.hidden(sections, values),
                asked.getRequestURI() + (query == null ? "" : "?" + query),
                plan == null ? "/plans" : "/plans/" + plan.planId(),
                opened,
                version,
                key,
                FormView.complaints(sections, refusal),
                meanwhile);
    }

    private List<String> about() {
        PlanView plan = occasion.now();
        if (plan == null) {
            return List.of();
        }
        PlanNames names = PlanNames.of(plan);
        List<String> about = new ArrayList<>();
        for (Field field : fields) {
            if (field.widget() == Widget.HIDDEN && !field.companion() && opening.has(field)) {
                String name = names.of(opening.of(field).get(0));
                if (name != null) {
                    about.add(field.label() + ": " + name);
                }
            }
        }
        return about;
    }
}
