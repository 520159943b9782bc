package health.waymark.fhir.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Files that go in together, because they refer to each other: those named one by one, or those of one folder.
 *
 * @param others files beside them that are no JSON
 */
record Batch(String name, List<Path> files, long others) {

    /** What a person means by files and folders: every folder below them is a batch of its own. */
    static List<Batch> of(List<Path> named) throws IOException {
        List<Batch> batches = new ArrayList<>();
        List<Path> single = named.stream().filter(Files::isRegularFile).toList();
        if (!single.isEmpty()) {
            String name = single.size() == 1 ? String.valueOf(single.get(0).getFileName()) : single.size() + " files";
            batches.add(new Batch(name, single, 0));
        }
        for (Path folder : named) {
            if (Files.isDirectory(folder)) {
                batches.addAll(below(folder));
            }
        }
        return batches;
    }

    private static List<Batch> below(Path folder) throws IOException {
        Map<Path, List<Path>> byFolder = new TreeMap<>();
        Map<Path, Long> others = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            files.filter(file -> !Files.isDirectory(file) || isJson(file))
                    .sorted()
                    .forEach(file -> {
                        Path parent = file.toAbsolutePath().getParent();
                        byFolder.computeIfAbsent(parent, unused -> new ArrayList<>());
                        if (isJson(
                                file)) { // a link to nothing or a folder of that name too: it is said that it can't be
                            // read
                            byFolder.get(parent).add(file);
                        } else {
                            others.merge(parent, 1L, Long::sum);
                        }
                    });
        }
        return byFolder.entrySet().stream()
                .map(entry -> new Batch(
                        String.valueOf(entry.getKey().getFileName()),
                        entry.getValue(),
                        others.getOrDefault(entry.getKey(), 0L)))
                .toList();
    }

    private static boolean isJson(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".json") || isLines(file);
    }

    static boolean isLines(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".ndjson") || name.endsWith(".jsonl");
    }
}
