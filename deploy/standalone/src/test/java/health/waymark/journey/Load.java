package health.waymark.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Callers that send commands under keys, and what they were told. Outlives the Waymark they talk to. */
final class Load {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final int SINGLE_CALLERS = 6;
    private static final int LINES_A_BATCH = 30;

    private record Request(String key, String type, String body) {
        static Request of(String type, String body) {
            return new Request(UUID.randomUUID().toString(), type, body);
        }

        String line() {
            return "{\"type\":\"%s\",\"idempotencyKey\":\"%s\",\"command\":%s}\n".formatted(type, key, body);
        }
    }

    private final Queue<Request> sent = new ConcurrentLinkedQueue<>();
    private final Map<Request, JsonNode> answers = new ConcurrentHashMap<>();
    private final Queue<String> surprises = new ConcurrentLinkedQueue<>();
    private final AtomicInteger unavailable = new AtomicInteger();
    private final List<Thread> callers = new ArrayList<>();
    private volatile boolean stopped;

    /** Sets the callers to work, some of them on one common plan, until they are stopped or Waymark is gone. */
    void start(Clinic clinic) {
        stopped = false;
        callers.clear();
        String common = UUID.randomUUID().toString();
        one(clinic, draft(common));
        for (int i = 0; i < SINGLE_CALLERS; i++) {
            callers.add(new Thread(() -> untilGone(() -> singles(clinic, common))));
        }
        callers.add(new Thread(() -> untilGone(() -> batches(clinic, common))));
        callers.forEach(Thread::start);
    }

    void awaitAcknowledged(int more) {
        int goal = answers.size() + more;
        Awaitility.await().atMost(PATIENCE).until(() -> answers.size() >= goal || !surprises.isEmpty());
    }

    void awaitUnavailable() {
        Awaitility.await().atMost(PATIENCE).until(() -> unavailable.get() > 0);
    }

    void stop() throws InterruptedException {
        stopped = true;
        for (Thread caller : callers) {
            caller.join();
        }
        assertThat(surprises).isEmpty();
    }

    List<JsonNode> acknowledged() {
        return List.copyOf(answers.values());
    }

    /** Sends again what was never answered, which must now succeed, and then everything, which must answer as before. */
    void sendAgain(Clinic clinic) {
        sent.stream().filter(request -> !answers.containsKey(request)).forEach(request -> one(clinic, request));
        assertThat(surprises).isEmpty();
        String everything = sent.stream().map(Request::line).collect(Collectors.joining());
        Iterator<String> lines = clinic.batch(everything).body().lines().iterator();
        for (Request request : sent) {
            assertThat(accepted(lines.next())).isEqualTo(answers.get(request));
        }
        assertThat(lines.hasNext()).isFalse();
    }

    private void untilGone(Runnable calls) {
        try {
            while (!stopped) {
                calls.run();
            }
        } catch (UncheckedIOException gone) {
            // what the caller has no answer to stays without one
        } catch (RuntimeException | AssertionError e) {
            surprises.add(e.toString());
        }
    }

    private void singles(Clinic clinic, String common) {
        for (Request request : onePlansLife(common, 8)) {
            one(clinic, request);
        }
    }

    private void one(Clinic clinic, Request request) {
        if (!sent.contains(request)) {
            sent.add(request);
        }
        HttpResponse<String> answer;
        do {
            answer = clinic.post(request.type(), request.body(), "Idempotency-Key", request.key());
        } while (away(answer.statusCode(), answer.body()) && patience());
        if (answer.statusCode() == 200) {
            answers.put(request, JSON.readTree(answer.body()));
        } else if (answer.statusCode() != 503) {
            surprises.add(answer.statusCode() + " " + answer.body());
        }
    }

    private void batches(Clinic clinic, String common) {
        List<Request> requests = onePlansLife(common, LINES_A_BATCH);
        sent.addAll(requests);
        List<Request> unanswered = requests;
        do {
            unanswered = batch(clinic, unanswered);
        } while (!unanswered.isEmpty() && !stopped && patience());
    }

    /** Sends a batch, taking each answer as it comes; returns what Waymark was too unwell to answer. */
    private List<Request> batch(Clinic clinic, List<Request> requests) {
        String body = requests.stream().map(Request::line).collect(Collectors.joining());
        List<Request> again = new ArrayList<>();
        Iterator<Request> asked = requests.iterator();
        clinic.lines(clinic.request("/api/commands")
                        .header("Content-Type", "application/x-ndjson")
                        .POST(BodyPublishers.ofString(body)))
                .forEach(line -> {
                    Request request = asked.next();
                    JsonNode problem = read(line).path("problem");
                    if (problem.isMissingNode()) {
                        answers.put(request, accepted(line));
                    } else if (away(problem.get("status").asInt(), problem.toString())) {
                        again.add(request);
                    } else {
                        surprises.add(line);
                    }
                });
        return again;
    }

    private boolean away(int status, String problem) {
        if (status != 503) {
            return false;
        }
        assertThat(read(problem).get("code").asString()).isEqualTo("unavailable");
        unavailable.incrementAndGet();
        return true;
    }

    private boolean patience() {
        try {
            Thread.sleep(50);
            return !stopped;
        } catch (InterruptedException e) {
            return false;
        }
    }

    private static JsonNode accepted(String line) {
        ObjectNode answer = (ObjectNode) read(line);
        assertThat(answer.remove("status").asInt()).as(line).isEqualTo(200);
        return answer;
    }

    /** A connection that breaks may break in the middle of a line. */
    private static JsonNode read(String text) {
        try {
            return JSON.readTree(text);
        } catch (JacksonException half) {
            throw new UncheckedIOException(new IOException("half a line"));
        }
    }

    /** Commands of one event and of two, on a plan of their own and on the common one, and plans that we name. */
    private static List<Request> onePlansLife(String common, int length) {
        String own = UUID.randomUUID().toString();
        List<Request> life = new ArrayList<>(List.of(draft(own)));
        IntStream.range(1, length)
                .mapToObj(i -> switch (i % 4) {
                    case 1 -> attestation(own);
                    case 2 -> problem(own);
                    case 3 -> problem(common);
                    default -> draft(null);
                })
                .forEach(life::add);
        return life;
    }

    private static Request draft(@Nullable String plan) {
        String id = plan == null ? "" : "\"planId\":\"" + plan + "\",";
        return Request.of(
                "DraftPlan",
                "{" + id + "\"subject\":{\"type\":\"CLIENT\",\"id\":\"c\",\"display\":\"C\"},"
                        + "\"startsOn\":\"2026-01-05\"}");
    }

    private static Request problem(String plan) {
        return Request.of("AddProblem", "{\"planId\":\"" + plan + "\",\"statement\":\"Sleeps badly\"}");
    }

    /** What follows it lapses it: a command of two events. */
    private static Request attestation(String plan) {
        return Request.of(
                "AttestPlan",
                "{\"planId\":\"" + plan + "\",\"signer\":{\"id\":\"clin-7\",\"display\":\"D\"},"
                        + "\"role\":\"AUTHOR\",\"meaning\":\"Mine\"}");
    }
}
