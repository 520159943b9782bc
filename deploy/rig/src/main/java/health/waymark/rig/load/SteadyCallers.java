package health.waymark.rig.load;

import health.waymark.rig.Violation;
import health.waymark.rig.target.ClinicSystem;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Callers who send at a constant rate, each one plan's life after another, and now and then look at what they sent. */
public final class SteadyCallers implements AutoCloseable {
    private static final int CALLERS = 10;
    private static final int COMMANDS_A_PLAN = 40;
    private static final int COMMANDS_A_LOOK = 10;

    private final ClinicSystem clinic;
    private final ScheduledExecutorService clock = Executors.newScheduledThreadPool(CALLERS);
    private long commands;
    private final List<Long> waits = new ArrayList<>();
    private @Nullable Throwable trouble;

    public SteadyCallers(ClinicSystem clinic, int rate) {
        this.clinic = clinic;
        for (int i = 0; i < CALLERS; i++) {
            Life life = new Life(new Random(i));
            long pause = TimeUnit.SECONDS.toNanos(1) * CALLERS / rate;
            clock.scheduleAtFixedRate(() -> step(life), pause * i / CALLERS, pause, TimeUnit.NANOSECONDS);
        }
    }

    private void step(Life life) {
        try {
            life.step();
        } catch (IOException | RuntimeException | Error e) {
            synchronized (this) {
                trouble = e;
            }
        }
    }

    /** What was done since it was asked last, and how long looks waited, in milliseconds. */
    public record Minute(long commands, List<Long> waits) {
        public long wait(double share) {
            return waits.isEmpty() ? 0 : waits.get((int) Math.min(waits.size() - 1, waits.size() * share));
        }
    }

    public synchronized Minute lastMinute() {
        Violation.unless(trouble == null, "Something went wrong at constant work: " + trouble);
        Collections.sort(waits);
        Minute minute = new Minute(commands, List.copyOf(waits));
        commands = 0;
        waits.clear();
        return minute;
    }

    private synchronized void count(@Nullable Long wait) {
        commands++;
        if (wait != null) {
            waits.add(wait);
        }
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }

    private final class Life {
        private final Random random;
        private Plans plans = new Plans();
        private List<Request> beginning = List.of();
        private String plan = "";
        private int left;

        Life(Random random) {
            this.random = random;
        }

        void step() throws IOException {
            Story story = new Story(plans, random);
            if (left == 0) {
                plans = new Plans();
                plan = UUID.randomUUID().toString();
                beginning = new ArrayList<>(story.begin(plan, false));
                left = COMMANDS_A_PLAN;
            }
            Request request = beginning.isEmpty() ? story.next(plan) : beginning.remove(0);
            HttpResponse<String> answer =
                    clinic.send(request.type(), request.body().toString(), request.key(), request.ifMatch());
            Violation.unless(answer.statusCode() == 200, answer.statusCode() + " to " + request);
            Answer told = new Answer(200, Request.JSON.readTree(answer.body()));
            plans.hear(plan, told.version(), told.position());
            if (request.type().equals("SetGoal")) {
                plans.addGoal(plan, request.body().get("goalId").asString());
            }
            count(left-- % COMMANDS_A_LOOK == 0 ? (Long) look(told.position()) : null);
        }

        private long look(long position) throws IOException {
            long begun = System.nanoTime();
            int status = clinic.plan(plan, position).statusCode();
            Violation.unless(status == 200, status + " to a look at plan " + plan);
            return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
        }
    }
}
