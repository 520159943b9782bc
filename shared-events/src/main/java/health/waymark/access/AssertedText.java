package health.waymark.access;

import health.waymark.http.Problem;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** What a caller says of itself: short, one line, printable, because it ends in the record. */
final class AssertedText {

    static final int LONGEST = 200;
    static final int LONGEST_REASON = 500;

    private AssertedText() {}

    /** Servlet containers read header bytes as Latin-1; callers send UTF-8. */
    static String ofHeader(String header, String value) {
        return ofHeader(header, value, LONGEST);
    }

    static String ofHeader(String header, String value, int longest) {
        return checked(header, utf8(value), longest);
    }

    static String checked(String what, String value) {
        return checked(what, value, LONGEST);
    }

    static String checked(String what, String value, int longest) {
        String text = value.strip();
        if (text.isEmpty() || text.length() > longest) {
            throw Problem.malformed(what + " takes 1 to " + longest + " characters.");
        }
        if (text.codePoints().anyMatch(AssertedText::unprintable)) {
            throw Problem.malformed(what + " takes no control characters.");
        }
        return text;
    }

    private static boolean unprintable(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.CONTROL
                || type == Character.SURROGATE
                || type == Character.FORMAT
                || type == Character.UNASSIGNED
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR;
    }

    private static String utf8(String latin1) {
        if (latin1.chars().anyMatch(c -> c > 0xff)) {
            return latin1;
        }
        try {
            ByteBuffer bytes = ByteBuffer.wrap(latin1.getBytes(StandardCharsets.ISO_8859_1));
            return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
        } catch (CharacterCodingException notUtf8) {
            return latin1;
        }
    }
}
