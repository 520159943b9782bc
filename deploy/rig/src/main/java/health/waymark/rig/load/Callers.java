package health.waymark.rig.load;

import health.waymark.rig.Violation;
import health.waymark.rig.history.Operation;
import health.waymark.rig.target.ClinicSystem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/** All who are at work in a round, some of them on plans that they share. */
public final class Callers {
    private static final int SINGLES = 6;
    private static final int BATCHES = 2;
    private static final int READERS = 2;
    private static final int SHARED = 3;
    private static final int LINES = 25;

    private final Plans plans = new Plans();
    private final Conversation conversation;
    private final long seed;
    private final List<Thread> threads = new ArrayList<>();
    private final List<String> shared = new ArrayList<>();
    private volatile boolean stopped;

    public Callers(ClinicSystem clinic, Journal journal, long seed) {
        this.conversation = new Conversation(clinic, journal, plans, () -> !stopped);
        this.seed = seed;
    }

    /** Sets them to work, until they are stopped or Waymark is gone. */
    public void start() throws IOException {
        Story story = new Story(plans, new Random(seed));
        for (int i = 0; i < SHARED; i++) {
            String plan = UUID.randomUUID().toString();
            for (Request request : story.begin(plan, i == 0)) {
                conversation.single(request);
            }
            shared.add(plan);
        }
        for (int i = 0; i < SINGLES; i++) {
            begin(i, this::lifeByRequests);
        }
        for (int i = 0; i < BATCHES; i++) {
            begin(SINGLES + i, this::lifeByLines);
        }
        for (int i = 0; i < READERS; i++) {
            begin(SINGLES + BATCHES + i, random -> conversation.look(plans.any(random), random.nextBoolean()));
        }
    }

    private interface Work {
        void once(Random random) throws IOException;
    }

    private void begin(int number, Work work) {
        Random random = new Random(seed + number + 1);
        Thread thread = new Thread(
                () -> {
                    try {
                        while (!stopped) {
                            work.once(random);
                        }
                    } catch (IOException | UncheckedIOException gone) {
                        conversation.brokenOff(gone);
                    } catch (RuntimeException | Error e) {
                        conversation.surprise(e.toString());
                    }
                },
                "caller-" + number);
        thread.setDaemon(true);
        threads.add(thread);
        thread.start();
    }

    private void lifeByRequests(Random random) throws IOException {
        Story story = new Story(plans, random);
        String own = UUID.randomUUID().toString();
        for (Request request : story.begin(own, random.nextInt(20) == 0)) {
            conversation.single(request);
        }
        for (int i = 0; i < 12 && !stopped; i++) {
            conversation.single(story.next(i % 3 == 0 ? own : shared.get(random.nextInt(SHARED))));
        }
    }

    private void lifeByLines(Random random) throws IOException {
        Story story = new Story(plans, random);
        String own = UUID.randomUUID().toString();
        for (Request request : story.begin(own, false)) { // a line after one that failed would find no plan
            conversation.single(request);
        }
        List<Request> lines = new ArrayList<>();
        for (int i = 0; i < LINES; i++) {
            lines.add(story.next(i % 2 == 0 ? own : shared.get(random.nextInt(SHARED))));
        }
        conversation.batch(lines);
    }

    /** From now on answers may fail to come: somebody is about to kill Waymark itself. */
    public void expectGone() {
        conversation.expectGone();
    }

    /** Waits until so many more commands, sent from now on, are recorded. */
    public void awaitRecorded(int more) throws InterruptedException {
        conversation.awaitRecorded(more);
    }

    public void stop() throws InterruptedException {
        stopped = true;
        for (Thread each : threads) {
            each.join(TimeUnit.SECONDS.toMillis(120));
            Violation.unless(!each.isAlive(), "A caller got no answer for two minutes.");
        }
        conversation.mustBeWithoutSurprise();
    }

    /** Gets an answer to everything that has none, and then the same answers to everything once more. */
    public void askAgain(ClinicSystem clinic) throws IOException, InterruptedException {
        conversation.askAgain(clinic);
    }

    /** What was seen of each plan. */
    public Map<String, List<Operation>> histories() {
        return conversation.histories();
    }

    public String told() {
        return conversation.told();
    }
}
