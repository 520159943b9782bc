package health.waymark.rig.load;

import health.waymark.rig.Violation;
import health.waymark.rig.history.Operation;
import health.waymark.rig.target.ClinicSystem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The callers' talk with Waymark: asks again while it is unwell, keeps what it says, and is surprised by anything else. */
final class Conversation {
    private static final Set<String> UNWELL = Set.of("unavailable", "overloaded", "storage-full");
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(120);

    private final ClinicSystem clinic;
    private final Journal journal;
    private final Plans plans;
    private final BooleanSupplier goesOn;
    private final Observed observed = new Observed();
    private final Queue<String> surprises = new ConcurrentLinkedQueue<>();
    private final AtomicInteger unavailable = new AtomicInteger();
    private final AtomicInteger brokenOff = new AtomicInteger();
    private final AtomicInteger stale = new AtomicInteger();
    private volatile boolean mayBeGone;

    Conversation(ClinicSystem clinic, Journal journal, Plans plans, BooleanSupplier goesOn) {
        this.clinic = clinic;
        this.journal = journal;
        this.plans = plans;
        this.goesOn = goesOn;
    }

    void single(Request request) throws IOException {
        while (!answered(clinic, request) && goesOn.getAsBoolean()) {
            pause();
        }
    }

    /** Sends one command; false where Waymark is too unwell to tell. */
    private boolean answered(ClinicSystem to, Request request) throws IOException {
        sending(request);
        HttpResponse<String> answer =
                to.send(request.type(), request.body().toString(), request.key(), request.ifMatch());
        return take(request, answer.statusCode(), read(answer.body()));
    }

    private void sending(Request request) {
        observed.sent(request);
        journal.sending(request);
    }

    /** Sends a batch until each line is answered. */
    void batch(List<Request> requests) throws IOException {
        List<Request> unanswered = requests;
        do {
            unanswered = once(clinic, unanswered);
            if (!unanswered.isEmpty()) {
                pause();
            }
        } while (!unanswered.isEmpty() && goesOn.getAsBoolean());
    }

    private List<Request> once(ClinicSystem to, List<Request> requests) throws IOException {
        requests.forEach(this::sending);
        String body = requests.stream().map(Request::line).collect(Collectors.joining());
        HttpResponse<Stream<String>> answer = to.batch(body);
        if (answer.statusCode() != 200) {
            takeProblem(answer.statusCode(), read(answer.body().collect(Collectors.joining())), requests.get(0));
            return requests;
        }
        List<Request> again = new ArrayList<>();
        Iterator<String> lines = answer.body().iterator();
        for (Request request : requests) {
            if (!lines.hasNext()) {
                throw new IOException("the batch ended early");
            }
            ObjectNode line = (ObjectNode) read(lines.next());
            int status = line.remove("status").asInt();
            if (!take(request, status, line.has("problem") ? line.get("problem") : line)) {
                again.add(request);
            }
        }
        return again;
    }

    private boolean take(Request request, int status, JsonNode body) {
        if (status != Answer.RECORDED && status != Answer.STALE) {
            takeProblem(status, body, request);
            return false;
        }
        Answer answer = new Answer(status, body);
        observed.answered(request, answer);
        journal.answered(request, answer);
        if (answer.recorded()) {
            plans.hear(request.plan(), answer.version(), answer.position());
            switch (request.type()) {
                case "DraftPlan" -> plans.add(request.plan());
                case "SetGoal" ->
                    plans.addGoal(request.plan(), request.body().get("goalId").asString());
                default -> {}
            }
        } else {
            stale.incrementAndGet();
            Violation.unless(request.ifMatch() != null, "412 without If-Match: " + request);
        }
        return true;
    }

    private void takeProblem(int status, JsonNode problem, Request request) {
        String code = problem.path("code").asString("");
        if (status == 503 && UNWELL.contains(code)) {
            unavailable.incrementAndGet();
        } else {
            throw new Violation("Answered " + status + " to " + request + ": " + problem);
        }
    }

    void look(String plan, boolean atLeast) throws IOException {
        Plans.Heard heard = plans.heard(plan);
        boolean named = atLeast && heard.position() > 0;
        long invoked = System.nanoTime();
        HttpResponse<String> answer = clinic.plan(plan, named ? (Long) heard.position() : null);
        long returned = System.nanoTime();
        switch (answer.statusCode()) {
            case 200 -> observed.saw(plan, invoked, returned, named ? heard.version() : 0, read(answer.body()));
            case 404 -> observed.sawNothing(plan, invoked, returned, named ? heard.version() : 0);
            case 503 -> {
                unavailable.incrementAndGet();
                pause();
            }
            default -> throw new Violation("Answered " + answer.statusCode() + " to a look at plan " + plan);
        }
    }

    void askAgain(ClinicSystem to) throws IOException, InterruptedException {
        long until = System.nanoTime() + PATIENCE;
        for (Request request : journal.unanswered()) {
            while (!answered(to, request)) {
                Violation.unless(System.nanoTime() < until, "No answer within two minutes to " + request);
                pause();
            }
        }
        List<Request> recorded = journal.recorded();
        if (recorded.isEmpty()) {
            return;
        }
        Iterator<String> lines = to.batch(recorded.stream().map(Request::line).collect(Collectors.joining()))
                .body()
                .iterator();
        for (Request request : recorded) {
            ObjectNode again = (ObjectNode) read(lines.next());
            again.remove("status");
            JsonNode first = journal.answer(request).orElseThrow().body();
            Violation.unless(
                    again.equals(first),
                    "Sent again, " + request + " is answered otherwise.\n first: " + first + "\n again: " + again);
        }
    }

    void expectGone() {
        mayBeGone = true;
    }

    void brokenOff(Exception why) {
        brokenOff.incrementAndGet();
        if (!mayBeGone && !(why instanceof java.net.http.HttpTimeoutException)) {
            surprise("A connection broke off though Waymark was not killed: " + why);
        }
    }

    void surprise(String what) {
        surprises.add(what);
    }

    void mustBeWithoutSurprise() {
        Violation.unless(surprises.isEmpty(), String.join("\n", surprises));
    }

    void awaitRecorded(int more) throws InterruptedException {
        long from = System.nanoTime();
        while (observed.recordedSince(from) < more) {
            mustBeWithoutSurprise();
            Violation.unless(System.nanoTime() - from < PATIENCE, "Nothing was recorded for two minutes.");
            TimeUnit.MILLISECONDS.sleep(20);
        }
        mustBeWithoutSurprise();
    }

    Map<String, List<Operation>> histories() {
        return observed.histories();
    }

    String told() {
        return "%d recorded, %d stale, %d times unavailable, %d connections lost"
                .formatted(journal.recorded().size(), stale.get(), unavailable.get(), brokenOff.get());
    }

    /** A connection that breaks may break in the middle of a line. */
    private static JsonNode read(String text) {
        try {
            return Request.JSON.readTree(text);
        } catch (JacksonException half) {
            throw new UncheckedIOException(new IOException("half an answer"));
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
