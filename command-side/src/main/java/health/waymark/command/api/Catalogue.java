package health.waymark.command.api;

import health.waymark.access.Right;
import health.waymark.access.Role;
import health.waymark.access.Scope;
import health.waymark.http.Problem;
import health.waymark.plan.command.CommandTypes;
import health.waymark.plan.command.PlanCommand;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every command there is: who may send it, what it looks like, an example. */
public final class Catalogue {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /**
     * @param scopes of which a client needs one
     * @param roles of which a person needs one
     * @param schema JSON Schema, draft 2020-12
     */
    public record Entry(String name, Set<String> scopes, Set<String> roles, JsonNode schema, JsonNode example) {}

    private @Nullable List<Entry> entries;

    Catalogue() {}

    /** Made when first asked for: schemas take a second that a start can do without. */
    public synchronized List<Entry> entries() {
        List<Entry> known = entries;
        if (known == null) {
            CommandSchemas schemas = new CommandSchemas();
            known = CommandTypes.ALL.stream().map(type -> entry(type, schemas)).toList();
            entries = known;
        }
        return known;
    }

    /** @throws Problem 404 if there is no such command */
    Entry entry(String name) {
        return entries().stream()
                .filter(entry -> entry.name().equals(name))
                .findFirst()
                .orElseThrow(Catalogue::unknown);
    }

    static Problem unknown() {
        return Problem.unknown("There is no such command: GET /api/commands lists them.");
    }

    private static Entry entry(Class<? extends PlanCommand> type, CommandSchemas schemas) {
        Right right = CommandRights.of(type);
        Set<String> scopes =
                new TreeSet<>(right.scopes().stream().map(Scope::claim).toList());
        Set<String> roles = new TreeSet<>(right.roles().stream().map(Role::name).toList());
        return new Entry(CommandTypes.name(type), scopes, roles, schemas.of(type), example(type));
    }

    private static JsonNode example(Class<? extends PlanCommand> type) {
        String place = "/health/waymark/command/examples/" + CommandTypes.name(type) + ".json";
        try (InputStream file = Catalogue.class.getResourceAsStream(place)) {
            if (file == null) {
                throw new IllegalStateException("There is no example at " + place + ".");
            }
            return JSON.readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
