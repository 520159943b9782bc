package health.waymark.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What documents point to is there. */
class DocumentsTest {
    private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();
    private static final Pattern LINK = Pattern.compile("]\\(([^)#\\s]*)(#[^)\\s]+)?\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.+)$");
    private static final Pattern TEST = Pattern.compile("`([A-Z]\\w*Test)`");

    @Test
    void everyLinkLeadsToAFileAndAHeading() throws IOException {
        for (Path document : documents()) {
            for (MatchResult link : found(LINK, document)) {
                if (link.group(1).matches("[a-z]+:.*")) {
                    continue;
                }
                Path target = link.group(1).isEmpty()
                        ? document
                        : document.resolveSibling(link.group(1)).normalize();
                assertThat(target).as("%s in %s", link.group(), document).exists();
                if (link.group(2) != null) {
                    assertThat(headings(target))
                            .as("%s in %s", link.group(), document)
                            .contains(link.group(2).substring(1));
                }
            }
        }
    }

    @Test
    void everyTestThatIsSaidToShowSomethingExists() throws IOException {
        Set<String> tests = files("Test.java")
                .map(file -> file.getFileName().toString().replace(".java", ""))
                .collect(Collectors.toSet());
        for (Path document : documents()) {
            Set<String> missing =
                    found(TEST, document).stream().map(name -> name.group(1)).collect(Collectors.toSet());
            missing.removeAll(tests);
            assertThat(missing).as("%s", document).isEmpty();
        }
        assertThat(found(TEST, ROOT.resolve("deploy/docs/compliance.md"))).hasSizeGreaterThan(30);
    }

    private static List<Path> documents() throws IOException {
        return files(".md").toList();
    }

    private static Stream<Path> files(String end) throws IOException {
        try (Stream<Path> all = Files.walk(ROOT)) {
            return all
                    .filter(file -> file.toString().endsWith(end)
                            && Stream.of("target", "node_modules", ".git")
                                    .noneMatch(each -> file.toString().contains("/" + each + "/")))
                    .toList()
                    .stream();
        }
    }

    private static List<MatchResult> found(Pattern pattern, Path document) throws IOException {
        return pattern.matcher(Files.readString(document)).results().toList();
    }

    /** As they are named in addresses: small letters, hyphens for spaces, nothing else but letters and digits. */
    private static List<String> headings(Path document) throws IOException {
        return found(HEADING, document).stream()
                .map(heading -> heading.group(1)
                        .toLowerCase()
                        .replaceAll("[^\\p{L}\\p{N} _-]", "")
                        .replace(' ', '-'))
                .toList();
    }
}
