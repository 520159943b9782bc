package health.waymark.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;

/** What can be known of the files for containers without starting any. */
class ComposeTest {
    private static final Path COMPOSE = Path.of("..", "compose");

    /** Other makers' properties that we set, as they write them; each is read somewhere in a test or by Spring itself. */
    private static final Set<String> OTHERS = Set.of(
            "axon.axonserver.servers",
            "axon.axonserver.context",
            "axon.axonserver.token",
            "spring.config.import",
            "spring.security.oauth2.resourceserver.jwt.issuer-uri",
            "server.forward-headers-strategy",
            "server.address",
            "logging.structured.format.console");

    @ParameterizedTest
    @ValueSource(strings = {"standalone.yaml", "two-services.yaml", "axon-server.yaml"})
    void whatIsNamedIsThere(String name) throws IOException {
        Map<String, Object> file = yaml(COMPOSE.resolve(name));
        Map<String, Object> common = yaml(COMPOSE.resolve("common.yaml"));
        map(file, "services").forEach((service, said) -> {
            Map<String, Object> here = cast(said);
            Map<String, Object> extended = here.containsKey("extends")
                    ? map(
                            map(common, "services"),
                            String.valueOf(map(here, "extends").get("service")))
                    : Map.of();
            assertThat(here.containsKey("image") || extended.containsKey("image"))
                    .as(service)
                    .isTrue();
            assertThat(here.containsKey("healthcheck")
                            || extended.containsKey("healthcheck")
                            || "waymark:local".equals(extended.get("image")))
                    .as(service + " has a health check")
                    .isTrue();
            Stream.of(here, extended).forEach(part -> {
                assertThat(map(file, "secrets").keySet()).as(service).containsAll(names(part.get("secrets")));
                assertThat(map(file, "volumes").keySet()).as(service).containsAll(volumes(part.get("volumes")));
                bindings(part.get("volumes"))
                        .forEach(path -> assertThat(COMPOSE.resolve(path)).exists());
            });
            list(here.get("ports")).forEach(port -> assertThat(port).startsWith("127.0.0.1:"));
        });
    }

    @Test
    void imagesArePinnedAndContainersHaveNoMoreThanTheyNeed() throws IOException {
        for (String name : List.of("common.yaml", "axon-server.yaml")) {
            map(yaml(COMPOSE.resolve(name)), "services").forEach((service, said) -> {
                Map<String, Object> here = cast(said);
                if (here.containsKey("image")) {
                    assertThat(String.valueOf(here.get("image"))).contains(":").doesNotEndWith(":latest");
                    assertThat(list(here.get("cap_drop"))).as(service).containsExactly("ALL");
                    assertThat(list(here.get("security_opt"))).as(service).contains("no-new-privileges:true");
                }
            });
        }
        assertThat(Files.readString(COMPOSE.resolve("Dockerfile")))
                .contains("USER 10001")
                .doesNotContain(":latest");
    }

    @Test
    void whatIsSetIsAPropertyOfTheApplication() throws IOException {
        Set<String> known = new TreeSet<>(Properties.names(Properties.settings()));
        known.addAll(OTHERS);
        Set<String> folded = known.stream()
                .map(one -> one.replace("-", "").replace('.', '_').toUpperCase(Locale.ROOT))
                .collect(Collectors.toSet());
        List<String> set = new ArrayList<>();
        for (String name : List.of("standalone.yaml", "two-services.yaml", "axon-server.yaml", "Dockerfile")) {
            Matcher variable = Pattern.compile("\\b((?:WAYMARK|AXON|SPRING|SERVER|LOGGING)_[A-Z0-9_]+)[:=]")
                    .matcher(Files.readString(COMPOSE.resolve(name)).replaceAll("\\$\\{[^}]*}", ""));
            while (variable.find()) {
                set.add(variable.group(1));
            }
            Matcher target = Pattern.compile("target: ((?:waymark|axon)\\.[a-z.-]+)")
                    .matcher(Files.readString(COMPOSE.resolve(name)));
            while (target.find()) {
                assertThat(known).contains(target.group(1));
            }
        }
        assertThat(set).contains("WAYMARK_EVENTSTORE", "WAYMARK_SIDES", "WAYMARK_DATABASE_URL");
        assertThat(folded).containsAll(set);
    }

    @Test
    void noSecretStandsInThem() throws IOException {
        try (Stream<Path> files = Files.walk(COMPOSE)) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(each -> !each.startsWith(COMPOSE.resolve("secrets")))
                    .toList()) {
                assertThat(Files.readString(file))
                        .as(file.toString())
                        .doesNotContainPattern("(?im)(password|secret|token)\"?\\s*[:=]\\s*\"?[A-Za-z0-9]{8,}\"?\\s*$");
            }
        }
    }

    private static Map<String, Object> yaml(Path file) throws IOException {
        return cast(new Yaml().load(Files.readString(file)));
    }

    private static Map<String, Object> map(Map<String, Object> in, String key) {
        return in.get(key) == null ? Map.of() : cast(in.get(key));
    }

    @SuppressWarnings("unchecked") // YAML's maps are keyed by words here
    private static Map<String, Object> cast(Object map) {
        return (Map<String, Object>) map;
    }

    private static List<String> list(@Nullable Object value) {
        return value instanceof List<?> all ? all.stream().map(String::valueOf).toList() : List.of();
    }

    private static List<String> names(@Nullable Object secrets) {
        return secrets instanceof List<?> all
                ? all.stream()
                        .map(each -> each instanceof Map<?, ?> named ? String.valueOf(named.get("source")) : each)
                        .map(String::valueOf)
                        .toList()
                : List.of();
    }

    private static List<String> volumes(@Nullable Object volumes) {
        return list(volumes).stream()
                .map(each -> each.split(":")[0])
                .filter(each -> !each.startsWith("."))
                .toList();
    }

    private static List<String> bindings(@Nullable Object volumes) {
        return list(volumes).stream()
                .map(each -> each.split(":")[0])
                .filter(each -> each.startsWith("."))
                .toList();
    }
}
