package health.waymark.standalone;

import health.waymark.database.StartupRefused;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.core.convert.ConversionFailedException;

/** Refuses, before anything is begun, options that nobody would hear and values that nobody could read. */
final class Options {

    private static final String OURS = "waymark.";
    /** Spring's without a dot. */
    private static final Set<String> PLAIN = Set.of("debug", "trace");

    private Options() {}

    static void check(List<String> arguments) {
        Map<String, String> ours = new HashMap<>();
        for (String argument : arguments) {
            if (!argument.matches("--[^=]+(=.*)?")) {
                throw new StartupRefused(
                        "Nothing is known of '" + argument + "': options are like --server.port=9090.");
            }
            String name = argument.substring(2).replaceFirst("=.*", "");
            if (name.startsWith(OURS)) {
                ours.put(name, argument.contains("=") ? argument.replaceFirst("[^=]*=", "") : "true");
            } else if (!name.contains(".") && !PLAIN.contains(name)) {
                throw new StartupRefused(
                        "There is no option --" + name + ": --help lists those that there are, and where others go.");
            }
        }
        if (!ours.isEmpty()) {
            List<Class<?>> settings = Properties.settings();
            ours.keySet().forEach(name -> mustBeKnown(name, Properties.names(settings)));
            settings.forEach(type -> mustBeReadable(type, ours));
        }
    }

    private static void mustBeKnown(String name, Set<String> known) {
        if (known.stream().noneMatch(one -> folded(name).matches(pattern(folded(one))))) {
            String nearest = new TreeSet<>(known)
                    .stream()
                            .min(Comparator.comparingInt(one -> distance(folded(one), folded(name))))
                            .orElseThrow();
            throw new StartupRefused("There is no option --" + name + ": did you mean --" + nearest + "?");
        }
    }

    private static void mustBeReadable(Class<?> settings, Map<String, String> ours) {
        try {
            new Binder(new MapConfigurationPropertySource(ours)).bind(Properties.prefix(settings), settings);
        } catch (BindException unreadable) {
            for (Throwable cause = unreadable; cause != null; cause = cause.getCause()) {
                if (cause instanceof ConversionFailedException) {
                    throw new StartupRefused(Refusals.unreadable(unreadable), unreadable);
                }
            }
        }
    }

    private static String pattern(String known) {
        return known.replace(".", "\\.").replace("**", ".+").replace("*", "[^.]+");
    }

    /** As Spring takes them: dashes and capitals don't count. */
    private static String folded(String name) {
        return name.replace("-", "").toLowerCase(Locale.ROOT);
    }

    /** How many letters have to be put in, left out or changed. */
    private static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int changed = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[other.length()];
    }
}
