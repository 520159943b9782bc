package health.waymark.standalone.postgres;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

final class Platform {

    private static final String SYSTEM = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    private static final String PROCESSOR = System.getProperty("os.arch").toLowerCase(Locale.ROOT);

    private Platform() {}

    static boolean isMac() {
        return SYSTEM.startsWith("mac");
    }

    static String archive() {
        String system = isMac() ? "darwin" : SYSTEM.startsWith("linux") ? "linux" : SYSTEM.replaceAll("\\W.*", "");
        String processor = PROCESSOR.matches("aarch64|arm64") ? "arm_64" : "x86_64";
        String musl = Files.exists(Path.of("/etc/alpine-release")) ? "-alpine_linux" : "";
        return "postgres-" + system + "-" + processor + musl + ".txz";
    }
}
