package health.waymark.fhir.command;

import static health.waymark.fhir.command.Fields.list;
import static health.waymark.fhir.command.Fields.text;

import health.waymark.plan.event.Code;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A CodeableConcept: its words, its codes. */
record Concept(JsonNode node) {
    static Concept of(JsonNode node) {
        return new Concept(node);
    }

    /** What a person would read: the text, else a coding's display, else a bare code. */
    @Nullable
    String words() {
        String text = text(node, "text");
        if (text != null) {
            return text;
        }
        return codings().stream()
                .map(coding -> text(coding, "display"))
                .filter(display -> display != null)
                .findFirst()
                .or(() -> codings().stream().map(coding -> text(coding, "code")).findFirst())
                .orElse(null);
    }

    /** The first coding with its code; words alone where there is no code. */
    @Nullable
    Code code() {
        Optional<JsonNode> coded = codings().stream()
                .filter(coding -> text(coding, "code") != null)
                .findFirst();
        String words = words();
        if (coded.isEmpty()) {
            return words == null ? null : new Code(null, null, words);
        }
        String display = text(coded.get(), "display");
        String shown = display == null ? words : display;
        return shown == null ? null : new Code(text(coded.get(), "system"), text(coded.get(), "code"), shown);
    }

    /** The codes without their systems. */
    List<String> codes() {
        return codings().stream()
                .map(coding -> text(coding, "code"))
                .filter(code -> code != null)
                .map(String::valueOf)
                .toList();
    }

    List<JsonNode> codings() {
        return list(node, "coding");
    }

    /** Each coding as system and code in one, to compare with. */
    List<String> keys() {
        return codings().stream()
                .filter(coding -> text(coding, "code") != null)
                .map(coding -> text(coding, "system") + "|" + text(coding, "code"))
                .toList();
    }
}
