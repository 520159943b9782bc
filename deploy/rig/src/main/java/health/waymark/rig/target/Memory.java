package health.waymark.rig.target;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How much memory a JVM takes, in MiB, by the tool that comes with the JDK. */
public final class Memory {
    private static final Pattern USED = Pattern.compile("heap\\s+total \\d+K, used (\\d+)K");

    private final long pid;

    public Memory(long pid) {
        this.pid = pid;
    }

    public long heapAfterCollection() throws IOException {
        jcmd("GC.run");
        String told = jcmd("GC.heap_info");
        Matcher used = USED.matcher(told);
        if (!used.find()) {
            throw new IOException("jcmd says nothing of the heap: " + told);
        }
        return Long.parseLong(used.group(1)) / 1024;
    }

    /** Resident memory; 0 where the system doesn't tell. */
    public long resident() throws IOException {
        Path status = Path.of("/proc", String.valueOf(pid), "status");
        if (!Files.exists(status)) {
            return 0;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(0);
    }

    private String jcmd(String command) throws IOException {
        Path tool = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        Process process = new ProcessBuilder(tool.toString(), String.valueOf(pid), command)
                .redirectErrorStream(true)
                .start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
