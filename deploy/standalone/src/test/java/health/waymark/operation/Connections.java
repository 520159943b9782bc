package health.waymark.operation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/** Whom a process is connected to, as Linux tells it: addresses in the hexadecimal form of {@code /proc}. */
final class Connections {
    private static final String[] TABLES = {"tcp", "tcp6", "udp", "udp6"};
    private static final int REMOTE = 2;
    private static final int INODE = 9;

    private Connections() {}

    static Set<String> of(long process) {
        Set<String> remotes = new HashSet<>();
        Set<String> sockets = sockets(process);
        for (String table : TABLES) {
            try {
                for (String line : Files.readAllLines(Path.of("/proc/" + process + "/net/" + table))) {
                    String[] columns = line.strip().split("\\s+");
                    if (columns.length > INODE && sockets.contains(columns[INODE]) && isSomewhere(columns[REMOTE])) {
                        remotes.add(columns[REMOTE].split(":")[0]);
                    }
                }
            } catch (IOException gone) {
                // the process has ended, or has no IPv6
            }
        }
        return remotes;
    }

    /** 127.0.0.0/8, ::1 and ::ffff:127.0.0.0/104, each word little-endian. */
    static boolean isLoopback(String address) {
        return address.length() == 8
                ? address.endsWith("7F")
                : address.equals("00000000000000000000000001000000")
                        || address.startsWith("0000000000000000FFFF0000") && address.endsWith("7F");
    }

    private static boolean isSomewhere(String address) {
        return !address.matches("0+:0+");
    }

    private static Set<String> sockets(long process) {
        Set<String> inodes = new HashSet<>();
        try (var handles = Files.list(Path.of("/proc/" + process + "/fd"))) {
            handles.forEach(handle -> {
                try {
                    String target = Files.readSymbolicLink(handle).toString();
                    if (target.startsWith("socket:[")) {
                        inodes.add(target.substring("socket:[".length(), target.length() - 1));
                    }
                } catch (IOException closed) {
                    // meanwhile
                }
            });
        } catch (IOException gone) {
            // the process has ended
        }
        return inodes;
    }
}
