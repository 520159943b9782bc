package health.waymark.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a run was made on. */
final class Machine {
    private Machine() {}

    /** Names and values, in an order to read them. */
    static Map<String, String> told(DurableServer server) throws IOException {
        Map<String, String> told = told();
        told.putAll(server.told());
        return told;
    }

    /** The same where no database has a part in it. */
    static Map<String, String> told() throws IOException {
        Map<String, String> told = new LinkedHashMap<>();
        told.put("cores", String.valueOf(Runtime.getRuntime().availableProcessors()));
        told.put("processor", processor());
        String version = Machine.class.getPackage().getImplementationVersion();
        told.put("waymark", version == null ? "unpackaged" : version);
        told.put("java", Runtime.version().toString());
        told.put("heap", Runtime.getRuntime().maxMemory() / 1048576 + " MiB");
        return told;
    }

    private static String processor() throws IOException {
        Path cpus = Path.of("/proc/cpuinfo");
        return !Files.exists(cpus)
                ? System.getProperty("os.arch")
                : Files.readAllLines(cpus).stream()
                        .filter(line -> line.startsWith("model name"))
                        .map(line -> line.replaceFirst(".*: ", ""))
                        .findFirst()
                        .orElse(System.getProperty("os.arch"));
    }
}
