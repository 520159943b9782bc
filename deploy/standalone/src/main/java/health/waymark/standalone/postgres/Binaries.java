package health.waymark.standalone.postgres;

import health.waymark.database.StartupRefused;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The programs of PostgreSQL, unpacked once per version into the data directory. */
final class Binaries {

    private Binaries() {}

    /** The folder with {@code bin}, {@code lib} and {@code share}. */
    static Path unpacked(Path parent) {
        String archive = Platform.archive();
        Path home = parent.resolve(archive.replace(".txz", "") + "-" + checksum(archive));
        if (Files.isDirectory(home)) {
            return home;
        }
        try {
            Files.createDirectories(parent);
            Path draft = Files.createTempDirectory(parent, "unpacking");
            try (var in = new TarArchiveInputStream(new XZInputStream(open(archive)))) {
                for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                    unpack(entry, in, draft);
                }
            }
            Files.move(draft, home, StandardCopyOption.ATOMIC_MOVE);
            removeOthers(parent, home);
            return home;
        } catch (IOException e) {
            throw new StartupRefused("PostgreSQL could not be unpacked into " + parent + ": " + e.getMessage(), e);
        }
    }

    private static void unpack(TarArchiveEntry entry, InputStream in, Path home) throws IOException {
        Path target = home.resolve(entry.getName()).normalize();
        if (!target.startsWith(home)) {
            throw new IOException("the archive reaches outside of itself");
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(in, target);
        boolean program = (entry.getMode() & 0100) != 0;
        Files.setPosixFilePermissions(target, PosixFilePermissions.fromString(program ? "rwx------" : "rw-------"));
    }

    // What an interrupted start or an earlier version left: 60 MB each.
    private static void removeOthers(Path parent, Path home) throws IOException {
        try (var siblings = Files.list(parent)) {
            for (Path sibling : siblings.filter(each -> !each.equals(home)).toList()) {
                try (var files = Files.walk(sibling)) {
                    for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                        Files.delete(file);
                    }
                }
            }
        }
    }

    private static String checksum(String archive) {
        var crc = new CRC32();
        try (var in = open(archive)) {
            byte[] buffer = new byte[1 << 16];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                crc.update(buffer, 0, read);
            }
        } catch (IOException e) {
            throw new StartupRefused("The PostgreSQL inside Waymark cannot be read: " + e.getMessage(), e);
        }
        return HexFormat.of().toHexDigits((int) crc.getValue());
    }

    private static InputStream open(String archive) {
        var in = Binaries.class.getResourceAsStream("/" + archive);
        if (in == null) {
            throw new StartupRefused("This build of Waymark carries no PostgreSQL for this machine (" + archive
                    + "): give it an external one with --waymark.database.url.");
        }
        return new BufferedInputStream(in, 1 << 16);
    }
}
