package health.waymark.ledger.audit;

/** A file as the manifest lists it: SHA-256 in small hexadecimal digits, length in bytes, path. */
public record ListedFile(String sha256, long length, String path) {

    public ListedFile {
        PackagePath.checked(path);
        if (!sha256.matches("[0-9a-f]{64}") || length < 0) {
            throw new PackageRefused("The manifest lists " + path + " without a hash and a length that could be its.");
        }
    }
}
