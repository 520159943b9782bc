package health.waymark.disclosure;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** A package's files, read by the JDK and not by us. */
public final class OpenedZip {
    private OpenedZip() {}

    public static List<String> names(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return zip.stream().<String>map(ZipEntry::getName).toList();
        }
    }

    public static String text(Path file, String name) throws IOException {
        return new String(bytes(file, name), StandardCharsets.UTF_8);
    }

    public static byte[] bytes(Path file, String name) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile());
                InputStream in = zip.getInputStream(zip.getEntry(name))) {
            return in.readAllBytes();
        }
    }
}
