package health.waymark.benchmark;

import health.waymark.command.api.BodyHash;
import health.waymark.eventlog.EventCodec;
import health.waymark.eventlog.ProvenanceMetaData;
import health.waymark.http.StrictJson;
import health.waymark.plan.event.LoggedEvent;
import health.waymark.plan.event.PlanEvent;
import health.waymark.plan.event.Provenance;
import health.waymark.plan.lint.Lint;
import health.waymark.plan.lint.Warning;
import health.waymark.plan.query.PlanView;
import health.waymark.plan.state.PlanState;
import health.waymark.plan.state.Recorded;
import health.waymark.progress.command.RecordProgress;
import health.waymark.query.ViewJson;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.axonframework.messaging.MetaData;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import tools.jackson.databind.JsonNode;

/** What every command and every event goes through, each by itself: a progress entry, and a plan of a hundred events. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class HotFunctions {
    private static final String PLAN = "0190a5c0-0000-7000-8000-000000000001";
    private static final String GOAL = "0190a5c0-0000-7000-8000-000000000010";
    private static final Instant START = Instant.parse("2026-01-05T09:00:00Z");
    private static final int EVENTS = 100;

    private final EventCodec codec = new EventCodec();
    private final StrictJson json = new StrictJson();
    private final Provenance by = CommandLoop.SENDERS.provenance(CommandLoop.ACTOR);
    private final MetaData metaData = ProvenanceMetaData.of(by, START);
    private final byte[] storedMetadata = codec.writeMetadata(metaData);
    private final byte[] stored = bytes("""
            {"planId": "%s", "entryId": "%s", "goalId": "%s", "scale": "NUMERIC", "value": 14.5,
             "effectiveAt": "2026-02-01T10:00:00Z", "rater": {"id": "clin-7", "display": "Dana Whitfield"},
             "session": "session-2041"}""".formatted(PLAN, UUID.randomUUID(), GOAL));
    private final LoggedEvent progress = codec.read("ProgressRecorded", 1, stored);
    private final byte[] body = bytes("""
            {"planId": "%s", "goalId": "%s", "scale": "NUMERIC", "value": 14.5, "session": "session-2041"}""".formatted(PLAN, GOAL));
    private final JsonNode tree = json.tree(body);
    private final List<Recorded> events = events();
    private final PlanState plan = fold();

    private List<Recorded> events() {
        List<Recorded> life = new ArrayList<>();
        life.add(recorded(life, read("PlanDrafted", """
                {"planId": "%s", "subject": {"type": "CLIENT", "id": "c-1001", "display": "A. Rivera"},
                 "clinician": {"id": "clin-7", "display": "Dana Whitfield"}, "startsOn": "2026-01-05",
                 "reviewEveryDays": 90}""".formatted(PLAN))));
        life.add(recorded(life, read("GoalSet", """
                {"planId": "%s", "goalId": "%s", "statement": "Lift mood enough to return to work",
                 "ownWords": "Get through a week without calling in sick", "category": "EMOTIONAL", "problemIds": [],
                 "target": {"measure": {"display": "PHQ-9 total"}, "baseline": 18, "comparator": "LE", "value": 9,
                            "due": "2027-03-31"}}""".formatted(PLAN, GOAL))));
        life.add(recorded(life, read("PlanActivated", "{\"planId\": \"%s\"}".formatted(PLAN))));
        while (life.size() < EVENTS) {
            life.add(recorded(
                    life, read("ProgressRecorded", """
                    {"planId": "%s", "entryId": "%s", "goalId": "%s", "scale": "NUMERIC", "value": %d,
                     "effectiveAt": "2026-02-01T10:00:00Z", "rater": {"id": "clin-7", "display": "Dana Whitfield"}}""".formatted(PLAN, UUID.randomUUID(), GOAL, life.size() % 28))));
        }
        return life;
    }

    private PlanEvent read(String type, String payload) {
        return (PlanEvent) codec.read(type, 1, bytes(payload));
    }

    private Recorded recorded(List<Recorded> before, PlanEvent event) {
        int version = before.size() + 1;
        return new Recorded(UUID.randomUUID(), event, version, version, START.plusSeconds(version), null, by);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Benchmark
    public RecordProgress readCommand() {
        return json.read(body, RecordProgress.class);
    }

    @Benchmark
    public byte[] hashBody() {
        return BodyHash.of(tree);
    }

    @Benchmark
    public byte[] writeEvent() {
        return codec.write(progress);
    }

    @Benchmark
    public LoggedEvent readEvent() {
        return codec.read("ProgressRecorded", 1, stored);
    }

    @Benchmark
    public byte[] writeMetadata() {
        return codec.writeMetadata(metaData);
    }

    @Benchmark
    public Map<String, Object> readMetadata() {
        return codec.readMetadata(storedMetadata);
    }

    @Benchmark
    public PlanState fold() {
        PlanState state = new PlanState(ZoneOffset.UTC);
        events.forEach(state::apply);
        return state;
    }

    @Benchmark
    public List<Warning> lint() {
        return Lint.warnings(plan, START);
    }

    @Benchmark
    public byte[] writeView() {
        return ViewJson.MAPPER.writeValueAsBytes(PlanView.of(plan));
    }
}
