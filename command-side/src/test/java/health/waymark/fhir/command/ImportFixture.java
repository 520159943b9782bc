package health.waymark.fhir.command;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** Imports into a bench that one test class has for itself. */
abstract class ImportFixture {
    static ImportBench bench;

    @BeforeAll
    static void open(@TempDir Path data) {
        bench = new ImportBench(data);
    }

    @AfterAll
    static void close() {
        bench.close();
    }
}
