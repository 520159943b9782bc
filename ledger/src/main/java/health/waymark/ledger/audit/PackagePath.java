package health.waymark.ledger.audit;

import java.util.Set;

/** The names of files in a package: such that unpacking one writes nothing outside, on any system. */
public final class PackagePath {
    public static final String EVENTS = "events.ndjson";
    public static final String PROOFS = "proofs.ndjson";
    public static final String STREAMS = "streams";
    public static final String CHECKPOINT = "checkpoint";
    public static final String KEYS = "keys";
    public static final String MANIFEST = "manifest";

    /** What every package has, besides the manifest. */
    public static final Set<String> NEEDED = Set.of(EVENTS, PROOFS, STREAMS, CHECKPOINT, KEYS);

    private static final int LONGEST = 200;

    private PackagePath() {}

    public static boolean isOne(String path) {
        return path.length() <= LONGEST && path.matches("[a-z0-9][a-z0-9._-]*(/[a-z0-9][a-z0-9._-]*)*");
    }

    static String checked(String path) {
        if (!isOne(path)) {
            throw new PackageRefused(
                    "A file in a package is named in small letters, digits, dots, dashes and underscores,"
                            + " with slashes between folders; this isn't: \"" + path + "\".");
        }
        return path;
    }
}
