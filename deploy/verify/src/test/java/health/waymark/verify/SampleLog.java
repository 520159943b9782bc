package health.waymark.verify;

import health.waymark.ledger.GrowingTree;
import health.waymark.ledger.Leaf;
import health.waymark.ledger.Tile;
import health.waymark.ledger.TileAddress;
import health.waymark.ledger.TiledTree;
import health.waymark.ledger.audit.AuditPackageWriter;
import health.waymark.ledger.note.Checkpoint;
import health.waymark.ledger.note.KnownLog;
import health.waymark.ledger.note.LogKey;
import health.waymark.ledger.note.SignedNote;
import health.waymark.ledger.note.SigningKey;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Predicate;

/** A log of made-up events, three plans in turn and now and then a reader's access, its tree and its keys. */
final class SampleLog {
    static final String ORIGIN = "clinic.example/log";
    static final Instant MADE = Instant.parse("2026-11-23T09:00:00Z");
    static final String PLAN = "Plan-1";

    final SigningKey key;
    final SigningKey witness;
    final KnownLog known;
    final List<Leaf> events = new ArrayList<>();
    private final Map<TileAddress, Tile> tiles = new HashMap<>();
    private final GrowingTree tree = GrowingTree.empty();

    SampleLog(int size, long seed) {
        this(size, seed, seed);
    }

    SampleLog(int size, long keys, long seed) {
        this.key = key(ORIGIN, new Random(keys));
        this.witness = key("witness.example/w1", new Random(~keys));
        Random random = new Random(seed);
        this.known = new KnownLog(ORIGIN, List.of(LogKey.of(key.verifierKey())), List.of(witness.witnessKey()));
        Map<String, Long> next = new HashMap<>();
        long position = 0;
        for (int at = 0; at < size; at++) {
            position += 1 + (random.nextInt(5) == 0 ? random.nextInt(9) : 0);
            String stream = at % 7 == 6 ? "Reader-9" : "Plan-" + (1 + at % 3);
            long sequence = next.merge(stream, 1L, Long::sum) - 1;
            byte[] payload = new byte[random.nextInt(60)];
            random.nextBytes(payload);
            events.add(new Leaf(
                    position,
                    new UUID(random.nextLong(), random.nextLong()),
                    stream,
                    sequence,
                    stream.replaceAll("-.*", ""),
                    "Tested",
                    1,
                    MADE.plusMillis(at),
                    at % 2 == 0
                            ? payload
                            : ("{\"entry\":\"caf\u00e9 \\\"" + at + "\\\"\"}").getBytes(StandardCharsets.UTF_8),
                    "{}".getBytes(StandardCharsets.UTF_8)));
            tree.append(events.get(at).hash());
        }
        tree.takeChanged().forEach(each -> tiles.put(each.address(), each));
    }

    private static SigningKey key(String name, Random random) {
        byte[] seed = new byte[32];
        random.nextBytes(seed);
        return SigningKey.ofSeed(name, seed);
    }

    TiledTree tree() {
        return tree(events.size());
    }

    /** As it was when it was smaller. */
    TiledTree tree(long size) {
        return new TiledTree(size, address -> {
            Tile whole = tiles.get(address);
            if (whole == null) {
                whole = tiles.values().stream()
                        .filter(each -> each.address().level() == address.level()
                                && each.address().index() == address.index())
                        .findFirst()
                        .orElseThrow();
            }
            return Arrays.copyOf(whole.hashes(), address.width() * 32);
        });
    }

    Checkpoint checkpoint(long size) {
        return new Checkpoint(ORIGIN, size, tree(size).root());
    }

    SignedNote signed(long size) {
        return SignedNote.sign(checkpoint(size).text(), key).with(witness.cosign(checkpoint(size), MADE));
    }

    /** A package about the first plan, with what a reader did. */
    byte[] packageOfThePlan(Path folder) {
        return write(folder, signed(events.size()), key, each -> !each.stream().matches("Plan-[23]"));
    }

    /** One of what was recorded after the event at an index. */
    byte[] packageOfATime(Path folder, int after) {
        List<Leaf> then = events.subList(after + 1, events.size());
        return write(folder, signed(events.size()), key, then::contains);
    }

    /** One with so many reports besides that its list of files is long. */
    byte[] packageOfMany(Path folder, int reports) {
        return write(folder, signed(events.size()), key, each -> true, reports);
    }

    byte[] write(Path folder, SignedNote checkpoint, SigningKey signer, Predicate<Leaf> which) {
        return write(folder, checkpoint, signer, which, 0);
    }

    private byte[] write(
            Path folder, SignedNote checkpoint, SigningKey signer, Predicate<Leaf> which, int moreReports) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (AuditPackageWriter writer = new AuditPackageWriter(out, known, checkpoint, folder)) {
            writer.events(into -> {
                long first = -1;
                long last = -1;
                for (int index = 0; index < events.size(); index++) {
                    Leaf each = events.get(index);
                    if (which.test(each)) {
                        into.event(each, tree().inclusion(index));
                        first = each.stream().equals(PLAN) && first < 0 ? each.sequence() : first;
                        last = each.stream().equals(PLAN) ? each.sequence() : last;
                    }
                }
                if (last >= 0) {
                    into.whole(PLAN, first, last);
                }
            });
            writer.file(
                    "report.html",
                    file -> file.write("<h1>Plan 1</h1>".repeat(5).getBytes(StandardCharsets.UTF_8)));
            for (int report = 0; report < moreReports; report++) {
                String words = "<h1>Plan " + report + "</h1>";
                writer.file("plans/" + report + ".html", file -> file.write(words.getBytes(StandardCharsets.UTF_8)));
            }
            writer.finish("Plan 1 for the state surveyor", MADE, signer);
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
        return out.toByteArray();
    }
}
