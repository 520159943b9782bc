package health.waymark.disclosure.query;

import java.nio.file.Path;
import java.util.UUID;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A package on its way out. */
final class PackageFile {
    static final String TYPE = "application/zip";

    private PackageFile() {}

    static ResponseEntity<Resource> of(UUID id, Path file) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(TYPE))
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("audit-package-" + id + ".zip")
                                .build()
                                .toString())
                .body(new FileSystemResource(file));
    }
}
