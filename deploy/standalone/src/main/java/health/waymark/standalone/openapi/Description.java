package health.waymark.standalone.openapi;

import health.waymark.command.api.Catalogue;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.tags.Tag;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;

/** From what was found in the controllers to what a stranger can work with. */
final class Description implements GlobalOpenApiCustomizer {
    private static final List<String> OURS = List.of("/api/", "/fhir/");

    private final Words words;
    private final @Nullable Catalogue catalogue;
    private final boolean ownIssuer;

    Description(Words words, @Nullable Catalogue catalogue, boolean ownIssuer) {
        this.words = words;
        this.catalogue = catalogue;
        this.ownIssuer = ownIssuer;
    }

    @Override
    public void customise(OpenAPI api) {
        Paths paths = new Paths();
        api.getPaths().forEach((path, item) -> {
            if (OURS.stream().anyMatch(path::startsWith)) {
                paths.addPathItem(path, item);
            }
        });
        api.setPaths(paths);
        ProblemAnswers problems = new ProblemAnswers(api, words, catalogue != null);
        if (catalogue != null) {
            CommandPaths.addTo(api, catalogue, words);
            BatchPath.describe(api, words);
        }
        OperationWords operations = new OperationWords(words);
        paths.forEach((path, item) -> item.readOperationsMap().forEach((method, operation) -> {
            operations.addTo(method, path, operation);
            problems.addTo(method, path, operation);
            CurlExample.addTo(method, path, operation);
        }));
        if (ownIssuer) {
            TokenPath.addTo(api, words);
        }
        api.setTags(usedTags(api.getPaths()));
        LeftoverSchemas.removeFrom(api);
    }

    private List<Tag> usedTags(Paths paths) {
        Set<String> used = paths.values().stream()
                .map(PathItem::readOperations)
                .flatMap(List::stream)
                .map(Operation::getTags)
                .flatMap(List::stream)
                .collect(Collectors.toSet());
        return words.tags().stream()
                .filter(tag -> used.contains(tag.get("name")))
                .map(tag -> new Tag().name(tag.get("name")).description(tag.get("description")))
                .toList();
    }
}
