package health.waymark.verify;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** What the checker says of a package, without a process for each. */
public record Verdict(int exitCode, String said) {
    public static Verdict of(Path zip) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
        int exitCode = Verify.run(List.of(zip.toString()), out, out);
        return new Verdict(exitCode, said.toString(StandardCharsets.UTF_8));
    }
}
