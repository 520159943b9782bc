package health.waymark.fhir.command;

import static org.assertj.core.api.Assertions.assertThat;

import health.waymark.job.Finding;
import health.waymark.job.Job;
import health.waymark.job.JobStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Records that none of us wrote: every one is read to its end, and reading it again records nothing. */
class EveryFileImportTest extends ImportFixture {
    static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(ImportBench.DATA)) {
            return files.filter(file -> file.toString().endsWith("json"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void takesEveryFileTwice(Path file) {
        Job first = bench.imported(file);
        long events = bench.events();
        Job second = bench.imported(file);

        assertThat(first.status()).isEqualTo(JobStatus.COMPLETED);
        assertThat(second.status()).isEqualTo(JobStatus.COMPLETED);
        assertThat(bench.events()).isEqualTo(events);
        assertThat(second.findings()).as("the same findings").isEqualTo(first.findings());
        assertThat(first.findings())
                .extracting(Finding::code)
                .doesNotContain("unexpected", "malformed", "unknown", "not-confirmed");
        assertThat(first.progress().done()).isEqualTo(first.progress().total());
    }
}
