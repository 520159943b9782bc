package health.waymark.verify;

import static org.assertj.core.api.Assertions.assertThat;

import health.waymark.ledger.audit.AuditPackageWriter;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.spi.ToolProvider;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** What is asked to be believed must not bring anything along: it uses Java's base, and of that nothing that connects. */
class NeedsNothingTest {

    @Test
    void usesNothingButJavasBaseAndNoNetwork() {
        StringWriter told = new StringWriter();
        PrintWriter out = new PrintWriter(told);
        int code = ToolProvider.findFirst("jdeps")
                .orElseThrow()
                .run(
                        out,
                        out,
                        "-verbose:package",
                        "--multi-release",
                        "base",
                        "-cp",
                        place(NullMarked.class),
                        place(Verify.class),
                        place(AuditPackageWriter.class));

        assertThat(code).isZero();
        assertThat(told.toString().lines().filter(each -> each.contains("->")).map(String::strip))
                .isNotEmpty()
                .allMatch(each ->
                        each.matches(".*-> (java\\.(io|lang|math|nio|security|time|util)[. ].*|health\\.waymark\\..*"
                                + "|org\\.jspecify\\..*|java\\.base|.*\\.jar|.*classes)"));
        assertThat(told.toString()).doesNotContain("java.net").doesNotContain("not found");
    }

    private static String place(Class<?> type) {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().getPath())
                .toString();
    }
}
