package health.waymark.fhir.cli;

import static org.assertj.core.api.Assertions.assertThat;

import health.waymark.database.StartupRefused;
import health.waymark.standalone.RunningWaymark;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ImportCommandTest {
    private static final String CARE_PLAN = """
            {"resourceType": "CarePlan", "id": "terminal", "status": "active", "intent": "plan",
             "subject": {"reference": "Patient/terminal"}, "period": {"start": "2024-01-01"},
             "goal": [{"reference": "Goal/terminal"}]}
            """;

    @TempDir
    Path folder;

    private final StringWriter said = new StringWriter();

    @BeforeEach
    void writeFiles() throws IOException {
        Files.writeString(folder.resolve("CarePlan.json"), CARE_PLAN);
        Files.writeString(folder.resolve("rest.ndjson"), """
                {"resourceType": "Patient", "id": "terminal", "name": [{"text": "Tess"}]}
                {"resourceType": "Goal", "id": "terminal", "lifecycleStatus": "active",\
                 "description": {"text": "Walk"}, "subject": {"reference": "Patient/terminal"}}""");
        Files.writeString(folder.resolve("README.txt"), "not for us");
    }

    private int run(String... words) {
        String[] arguments = java.util.stream.Stream.concat(
                        java.util.Arrays.stream(words),
                        java.util.stream.Stream.of(
                                "--url", RunningWaymark.shared().address().toString(),
                                "--data-dir", RunningWaymark.shared().data().toString()))
                .toArray(String[]::new);
        said.getBuffer().setLength(0);
        return new CommandLine(new ImportCommand())
                .setOut(new PrintWriter(said))
                .setErr(new PrintWriter(said))
                .execute(arguments);
    }

    @Test
    void takesTheFilesOfAFolderInTogetherAndOnce() {
        assertThat(run(folder.toString())).isZero();
        assertThat(said.toString())
                .contains("3 resources, 1 CarePlans: 1 new plans, 0 known; 3 commands recorded, 0 refused")
                .contains("1 files that are neither .json nor .ndjson were left out")
                .doesNotContain("reference-");

        assertThat(run(folder.toString())).isZero();
        assertThat(said.toString()).contains("0 new plans, 1 known; 0 commands recorded, 0 refused");
    }

    @Test
    void saysWhichFilesItCouldNotReadAndGoesOn() throws IOException {
        Files.writeString(folder.resolve("broken.json"), "{\"resourceType\": \"Goal\", ");
        Files.createSymbolicLink(folder.resolve("dangling.json"), folder.resolve("gone"));
        Files.createDirectory(folder.resolve("folder.json"));

        assertThat(run(folder.toString())).isEqualTo(1);
        assertThat(said.toString())
                .contains("dangling.json is no readable JSON")
                .contains("folder.json is no readable JSON");
        assertThat(said.toString()).contains("broken.json is no readable JSON").contains("3 resources");
    }

    @Test
    void refusesAnAddressOrAFolderThatIsNoWaymarks() {
        String file = folder.resolve("CarePlan.json").toString();
        assertThat(refusal(file, "--url", "htp:/x")).contains("The address htp:/x is none");
        assertThat(refusal(file, "--data-dir", folder.resolve("none").toString()))
                .contains("There is no Waymark data in");
        assertThat(folder.resolve("none")).doesNotExist();
    }

    private static String refusal(String... words) {
        var refused = new StringWriter();
        new CommandLine(new ImportCommand())
                .setExecutionExceptionHandler((failure, line, parsed) -> {
                    StartupRefused known = StartupRefused.behind(failure);
                    refused.append(known == null ? failure.toString() : known.getMessage());
                    return 1;
                })
                .execute(words);
        return refused.toString();
    }

    @Test
    void refusesWrongUse() {
        assertThat(run(folder.resolve("nowhere").toString())).isEqualTo(2);
        assertThat(said.toString()).contains("There is no ");
        assertThat(run()).isEqualTo(2);
    }
}
