package health.waymark.verify;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What stands on the command line. */
record Arguments(
        Path file,
        @Nullable Path keys,
        int witnesses,
        @Nullable Path checkpoint,
        @Nullable Path consistency) {
    private static final Set<String> OPTIONS = Set.of("--keys", "--witnesses", "--checkpoint", "--consistency");

    static Arguments of(List<String> words) {
        Map<String, String> options = new HashMap<>();
        String file = null;
        Iterator<String> each = words.iterator();
        while (each.hasNext()) {
            String word = each.next();
            int equals = word.indexOf('=');
            String name = word.startsWith("--") && equals > 0 ? word.substring(0, equals) : word;
            if (OPTIONS.contains(name)) {
                options.put(name, value(word, equals, each));
            } else if (word.startsWith("-")) {
                throw new WrongUse("There is no option " + word + ".");
            } else if (file != null) {
                throw new WrongUse("It checks one package at a time.");
            } else {
                file = word;
            }
        }
        if (file == null) {
            throw new WrongUse("Which package is to be checked?");
        }
        if (!Files.isRegularFile(Path.of(file))) {
            throw new WrongUse("There is no file " + file + ".");
        }
        if (options.containsKey("--consistency") && !options.containsKey("--checkpoint")) {
            throw new WrongUse("A --consistency proof needs the --checkpoint that it leads to.");
        }
        return new Arguments(
                Path.of(file),
                path(options.get("--keys")),
                witnesses(options.get("--witnesses"), options.containsKey("--keys")),
                path(options.get("--checkpoint")),
                path(options.get("--consistency")));
    }

    private static String value(String word, int equals, Iterator<String> more) {
        if (equals > 0) {
            return word.substring(equals + 1);
        }
        if (!more.hasNext()) {
            throw new WrongUse("The option " + word + " needs a value.");
        }
        return more.next();
    }

    private static @Nullable Path path(@Nullable String value) {
        return value == null ? null : Path.of(value);
    }

    private static int witnesses(@Nullable String value, boolean withKeys) {
        if (value == null) {
            return 0;
        }
        if (!value.matches("[0-9]{1,3}")) {
            throw new WrongUse("The number of --witnesses is a whole number, not " + value + ".");
        }
        if (!withKeys) {
            throw new WrongUse("Only --keys that you were given say which --witnesses count.");
        }
        return Integer.parseInt(value);
    }
}
