package health.waymark.standalone.openapi;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A text cut where backticks are, so that a page can set what stands between them as code. */
record Prose(List<Piece> pieces) {
    record Piece(String text, boolean code) {}

    static Prose of(@Nullable String text) {
        List<Piece> pieces = new ArrayList<>();
        if (text != null && !text.isBlank()) {
            String[] parts = text.strip().split("`", -1);
            for (int i = 0; i < parts.length; i++) {
                pieces.add(new Piece(parts[i], i % 2 == 1));
            }
        }
        return new Prose(pieces);
    }

    static List<Prose> paragraphs(String text) {
        List<Prose> paragraphs = new ArrayList<>();
        for (String paragraph : text.strip().split("\n\\s*\n")) {
            paragraphs.add(of(paragraph));
        }
        return paragraphs;
    }
}
