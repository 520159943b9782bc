package health.waymark.benchmark;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What to run.
 *
 * @param rounds in each of which everything is measured once
 * @param each how long one measurement takes
 * @param warmUp how long each row runs before the first round, so that its code is compiled
 * @param events of the large history
 * @param jar Waymark as it is shipped
 * @param json where the results go as JSON, beside the table
 * @param only the parts to run
 */
record Options(
        int rounds,
        Duration each,
        Duration warmUp,
        long events,
        Path jar,
        @Nullable Path json,
        Set<String> only) {

    static final List<String> PARTS = List.of("functions", "commands", "http", "history", "proof");

    static final String USAGE = """
            --rounds=5 --seconds=4 --warm-up=60 --events=1000000 --jar=deploy/standalone/target/waymark.jar
            --json=results.json --only=functions,commands,http,history,proof""";

    /** @throws IllegalArgumentException with what can be said instead */
    static Options of(String... arguments) {
        Map<String, String> given = Arrays.stream(arguments)
                .map(argument -> argument.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair.length == 2 ? pair[1] : "", (one, other) -> {
                    throw new IllegalArgumentException("An option was given twice, as " + one + " and " + other + ".");
                }));
        Set<String> known = Set.of("--rounds", "--seconds", "--warm-up", "--events", "--jar", "--json", "--only");
        given.keySet().stream()
                .filter(name -> !known.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new IllegalArgumentException(name + " is no option. There are: " + USAGE);
                });
        Set<String> only =
                Set.of(given.getOrDefault("--only", String.join(",", PARTS)).split(","));
        if (!PARTS.containsAll(only)) {
            throw new IllegalArgumentException("--only takes parts out of " + PARTS + ".");
        }
        Path jar = Path.of(given.getOrDefault("--jar", "deploy/standalone/target/waymark.jar"));
        if ((only.contains("http") || only.contains("proof")) && !Files.isRegularFile(jar)) {
            throw new IllegalArgumentException(
                    "There is no Waymark at " + jar.toAbsolutePath()
                            + ", which the parts \"http\" and \"proof\" start. Build it with mvn package, or say where it is with --jar.");
        }
        return new Options(
                Math.toIntExact(number(given, "--rounds", 5)),
                Duration.ofSeconds(number(given, "--seconds", 4)),
                Duration.ofSeconds(number(given, "--warm-up", 60)),
                number(given, "--events", 1_000_000),
                jar,
                Optional.ofNullable(given.get("--json")).map(Path::of).orElse(null),
                only);
    }

    private static long number(Map<String, String> given, String name, long otherwise) {
        String value = given.get(name);
        if (value == null) {
            return otherwise;
        }
        if (!value.matches("[1-9][0-9]{0,8}")) {
            throw new IllegalArgumentException(
                    name + " takes a whole number from 1 to 999999999, not \"" + value + "\".");
        }
        return Long.parseLong(value);
    }
}
