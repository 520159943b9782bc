package health.waymark.command.api;

import health.waymark.access.Actor;
import health.waymark.http.Correlation;
import health.waymark.http.IdempotencyKey;
import health.waymark.http.Problem;
import health.waymark.http.Problems;
import health.waymark.http.StrictJson;
import health.waymark.http.Trace;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One batch from its first line to its last answer. The request's thread reads lines and hands them to their lanes; one
 * thread gathers the answers in order; one writes them. Reading never waits for the sender to read.
 */
final class BatchRun {
    private static final Logger log = LoggerFactory.getLogger(BatchRun.class);

    /** Lines under way at once; what comes after waits to be read. */
    private static final int AHEAD = 1_024;

    private static final long ANSWERS_IN_MEMORY = 8 << 20;
    private static final CompletableFuture<byte[]> END = CompletableFuture.completedFuture(new byte[0]);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Actor actor;
    private final StrictJson json;
    private final CommandReader reader;
    private final BatchLanes.Batch lanes;
    private final RefusedCommands refused;
    private final @Nullable String correlation;
    private final BlockingQueue<CompletableFuture<byte[]>> underWay = new LinkedBlockingQueue<>(AHEAD);

    BatchRun(
            Actor actor,
            StrictJson json,
            CommandReader reader,
            BatchLanes.Batch lanes,
            RefusedCommands refused,
            @Nullable String correlation) {
        this.actor = actor;
        this.json = json;
        this.reader = reader;
        this.lanes = lanes;
        this.refused = refused;
        this.correlation = correlation;
    }

    void serve(LineReader lines, OutputStream out) throws IOException {
        try (AnswerSpool spool = new AnswerSpool(ANSWERS_IN_MEMORY)) {
            Thread gathering = started("batch-answers", () -> gather(spool));
            Thread writing = started("batch-writer", () -> write(spool, out));
            try {
                read(lines);
            } finally {
                underWay.put(END);
                gathering.join();
                writing.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void read(LineReader lines) throws IOException, InterruptedException {
        for (byte[] line = lines.next(); line != null; line = lines.next()) {
            if (lines.tooLong()) {
                underWay.put(CompletableFuture.completedFuture(
                        unread(Problem.tooLarge("The line is longer than one command may be."))));
            } else if (!blank(line)) {
                underWay.put(answered(line));
            }
        }
    }

    private CompletableFuture<byte[]> answered(byte[] bytes) throws InterruptedException {
        BatchLine line;
        try {
            line = BatchLine.read(json, bytes);
        } catch (RuntimeException malformed) {
            return CompletableFuture.completedFuture(unread(Problems.of(malformed)));
        }
        lanes.await(bytes.length);
        CompletableFuture<byte[]> answer =
                lanes.run(line.plan(), () -> Correlation.within(correlation, () -> bytes(answer(line))));
        answer.whenComplete((done, failed) -> lanes.done(bytes.length));
        return answer;
    }

    private byte[] unread(Problem problem) {
        refused.note(actor, null, (JsonNode) null, problem);
        return bytes(BatchAnswer.refused(problem));
    }

    private BatchAnswer answer(BatchLine line) {
        Actor sender = actor;
        try {
            sender = actor.onBehalfOf(line.onBehalfOf() == null ? actor.onBehalfOf() : line.onBehalfOf());
            return BatchAnswer.of(reader.send(
                    sender, line.type(), line.command(), line.version(), IdempotencyKey.of(line.idempotencyKey())));
        } catch (RuntimeException refusal) {
            Problem problem = Problems.of(refusal);
            if (problem.status() >= 500) {
                log.error("Answered a line of a batch {} after {}", problem.status(), Trace.of(refusal));
            }
            refused.note(sender, line.type(), line.command(), refusal);
            return BatchAnswer.refused(problem);
        }
    }

    private void gather(AnswerSpool spool) {
        try {
            for (CompletableFuture<byte[]> next = underWay.take(); next != END; next = underWay.take()) {
                spool.put(next.join());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException fullDisk) {
            spool.abandon();
            drain();
        } finally {
            spool.complete();
        }
    }

    /** The answers can't be kept; the sender sees the batch end early and repeats what it has no answer for. */
    private void drain() {
        try {
            while (underWay.take() != END) {
                // the lines' commands run on
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void write(AnswerSpool spool, OutputStream out) {
        try {
            for (byte[] answer = spool.take(); answer != null; answer = spool.take()) {
                out.write(answer);
                if (spool.idle()) {
                    out.flush();
                }
            }
        } catch (IOException hungUp) {
            spool.abandon();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static byte[] bytes(BatchAnswer answer) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(JSON.writeValueAsBytes(answer));
        bytes.write('\n');
        return bytes.toByteArray();
    }

    private static boolean blank(byte[] line) {
        for (byte b : line) {
            if (b != ' ' && b != '\t' && b != '\r') {
                return false;
            }
        }
        return true;
    }

    private static Thread started(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }
}
