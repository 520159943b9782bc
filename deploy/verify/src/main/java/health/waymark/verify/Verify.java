package health.waymark.verify;

import health.waymark.ledger.note.KnownLog;
import health.waymark.ledger.note.NoteRefused;
import health.waymark.ledger.note.SignedNote;
import health.waymark.ledger.note.Strict;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** {@code java -jar waymark-verify.jar <package.zip>}: 0 when all is in order, 1 when something isn't, 2 for wrong use. */
public final class Verify {
    private static final String USAGE = """
            Usage: java -jar waymark-verify.jar [options] <package.zip>
            Checks an audit package of Waymark: every byte, every signature, every event and its proof.

              --keys <file>          the log's keys as you were given them, not as the package has them
              --witnesses <n>        how many of the witnesses named there must have signed the checkpoint
              --checkpoint <file>    a checkpoint of the log that you hold: the package has to be of the same log
              --consistency <file>   the answer to /api/ledger/consistency, if that checkpoint is of another size
              --help                 this

            Exit code 0 when all of it is as it was signed, 1 when something isn't, 2 for wrong use.
            It opens no connection and writes no file.
            """;

    private Verify() {}

    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        System.exit(run(List.of(arguments), out, err));
    }

    static int run(List<String> arguments, PrintStream out, PrintStream err) {
        if (arguments.contains("--help") || arguments.contains("-h")) {
            out.print(USAGE);
            return 0;
        }
        try {
            return check(Arguments.of(arguments), out);
        } catch (WrongUse wrong) {
            err.println("waymark-verify: " + wrong.getMessage());
            err.println("How it is used: java -jar waymark-verify.jar --help");
            return 2;
        } catch (IOException unreadable) {
            err.println("waymark-verify: The package can't be read: " + unreadable + ".");
            return 2;
        }
    }

    private static int check(Arguments arguments, PrintStream out) throws IOException {
        PackageCheck check = new PackageCheck(trust(arguments));
        check.read(arguments.file());
        List<String> findings = check.findings();
        if (findings.isEmpty()) {
            out.println(arguments.file().getFileName() + " is as it was signed.");
            check.told().forEach(out::println);
            return 0;
        }
        out.println(arguments.file().getFileName()
                + (check.sound()
                        ? " is as it was signed, but it can't be shown to be of the log whose checkpoint you hold:"
                        : " isn't as it was signed:"));
        findings.forEach(each -> out.println("- " + each));
        return 1;
    }

    private static Trust trust(Arguments arguments) {
        Path keys = arguments.keys();
        Path checkpoint = arguments.checkpoint();
        Path consistency = arguments.consistency();
        try {
            return new Trust(
                    keys == null ? null : KnownLog.parse(text(keys)),
                    arguments.witnesses(),
                    checkpoint == null ? null : SignedNote.parse(text(checkpoint)),
                    consistency == null ? null : text(consistency));
        } catch (NoteRefused refused) {
            throw new WrongUse("What you gave beside the package can't be used. " + refused.getMessage());
        }
    }

    private static String text(Path file) {
        try {
            return Strict.utf8(Files.readAllBytes(file), file.toString());
        } catch (IOException unreadable) {
            throw new WrongUse("There is no " + file + " that can be read.");
        }
    }
}
