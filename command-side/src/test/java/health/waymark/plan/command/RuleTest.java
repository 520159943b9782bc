package health.waymark.plan.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RuleTest {
    private static final Path TESTS = Path.of("src/test/java");

    @Test
    void everyRuleIsProvokedByATest() throws IOException {
        String tests = sources();
        assertThat(Rule.values()).allSatisfy(rule -> assertThat(tests)
                .as(rule.name())
                .containsPattern("(refusedBy|isEqualTo)\\(Rule\\." + rule.name() + "\\)"));
    }

    @ParameterizedTest
    @EnumSource
    void hasACodeAndASentence(Rule rule) {
        assertThat(rule.code()).matches("[a-z]+(-[a-z]+)*");
        assertThat(rule.sentence()).matches("[\\S ]{20,140}\\.");
    }

    @Test
    void hasACodeOfItsOwn() {
        assertThat(Rule.values()).extracting(Rule::code).doesNotHaveDuplicates();
    }

    private static String sources() throws IOException {
        try (Stream<Path> files = Files.walk(TESTS)) {
            StringBuilder all = new StringBuilder();
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                all.append(Files.readString(file));
            }
            return all.toString();
        }
    }
}
