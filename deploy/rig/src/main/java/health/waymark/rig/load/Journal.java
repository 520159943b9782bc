package health.waymark.rig.load;

import health.waymark.rig.history.Action.Change;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What was sent and what was answered, on disk before anything is made of it: a line before a command goes out, a line
 * when its answer is there. Survives the rig itself.
 */
public final class Journal implements AutoCloseable {
    private final FileChannel file;
    private final Map<String, Request> sent = new LinkedHashMap<>();
    private final Map<String, Answer> answers = new LinkedHashMap<>();

    /** Takes up what an interrupted run left there. */
    public Journal(Path place) throws IOException {
        if (Files.exists(place)) {
            Files.readAllLines(place).forEach(this::remember);
        }
        file = FileChannel.open(place, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND);
    }

    private void remember(String line) {
        JsonNode entry;
        try {
            entry = Request.JSON.readTree(line);
        } catch (JacksonException half) {
            return; // the rig died while it wrote: nothing had been sent, or its answer is asked for again
        }
        String key = entry.get("key").asString();
        if (entry.has("status")) {
            answers.put(key, new Answer(entry.get("status").asInt(), entry.get("answer")));
        } else {
            JsonNode ifMatch = entry.get("ifMatch");
            sent.put(
                    key,
                    new Request(
                            key,
                            entry.get("type").asString(),
                            entry.get("plan").asString(),
                            entry.get("body"),
                            ifMatch == null ? null : ifMatch.asLong(),
                            new Change.Other()));
        }
    }

    public synchronized void sending(Request request) {
        if (sent.putIfAbsent(request.key(), request) == null) {
            ObjectNode entry = Request.JSON
                    .createObjectNode()
                    .put("key", request.key())
                    .put("type", request.type())
                    .put("plan", request.plan());
            if (request.ifMatch() != null) {
                entry.put("ifMatch", request.ifMatch());
            }
            write(entry.set("body", request.body()));
        }
    }

    public synchronized void answered(Request request, Answer answer) {
        answers.put(request.key(), answer);
        write(Request.JSON
                .createObjectNode()
                .put("key", request.key())
                .put("status", answer.status())
                .set("answer", answer.body()));
    }

    private void write(JsonNode entry) {
        try {
            file.write(ByteBuffer.wrap((entry + "\n").getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public synchronized List<Request> unanswered() {
        return sent.values().stream()
                .filter(request -> !answers.containsKey(request.key()))
                .toList();
    }

    /** Those that are in the log by what was told. */
    public synchronized List<Request> recorded() {
        return sent.values().stream()
                .filter(request -> answer(request).map(Answer::recorded).orElse(false))
                .toList();
    }

    public synchronized Optional<Answer> answer(Request request) {
        return Optional.ofNullable(answers.get(request.key()));
    }

    public synchronized Optional<Request> request(@Nullable String key) {
        return Optional.ofNullable(sent.get(key));
    }

    public synchronized int answers() {
        return answers.size();
    }

    /** The first few, to be asked for again much later. */
    public synchronized List<String> sample(int count) {
        List<String> lines = new ArrayList<>();
        for (Request request : recorded()) {
            if (lines.size() == count) {
                break;
            }
            lines.add(request.line().strip());
        }
        return lines;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
