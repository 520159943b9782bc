package health.waymark.ledger.note;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Text that can be written in one way only is read in that way only: otherwise a byte could change and nobody notice. */
public final class Strict {
    private static final int NEXT_LINE = 0x85; // a space to Unicode, none to Java

    private Strict() {}

    /** Standard base64 with its padding; what it would be if encoded again. */
    public static byte[] base64(String text, String of) {
        try {
            byte[] bytes = Base64.getDecoder().decode(text);
            if (base64(bytes).equals(text)) {
                return bytes;
            }
        } catch (IllegalArgumentException notBase64) {
            // said below
        }
        throw new NoteRefused(of + " isn't base64 as RFC 4648 writes it: " + shortened(text) + ".");
    }

    public static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** A decimal number from 0 on, without leading zeros or sign. */
    public static long decimal(String text, String of) {
        if (text.matches("0|[1-9][0-9]{0,18}")) {
            try {
                return Long.parseLong(text);
            } catch (NumberFormatException tooLarge) {
                // said below
            }
        }
        throw new NoteRefused(of + " isn't a decimal number without leading zeros: " + shortened(text) + ".");
    }

    public static String utf8(byte[] bytes, String of) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            throw new NoteRefused(of + " isn't UTF-8.");
        }
    }

    /** A key's name: neither spaces nor plus signs, which set it off from what follows. */
    static String name(String name) {
        if (name.isEmpty() || name.codePoints().anyMatch(each -> each == '+' || isSpace(each) || isBroken(each))) {
            throw new NoteRefused("A key's name has neither spaces nor plus signs nor control characters, and isn't"
                    + " empty; this one does: \"" + shortened(name) + "\".");
        }
        return name;
    }

    /** Text as a note may have it: nothing below U+0020 but newlines. */
    static String text(String text, String of) {
        if (text.codePoints().anyMatch(each -> each < ' ' && each != '\n' || isSurrogate(each))) {
            throw new NoteRefused(of + " has a control character in it; it may have newlines only.");
        }
        return text;
    }

    /** What somebody else wrote, fit to be shown in a sentence. */
    static String shortened(String text) {
        String shown = text.replaceAll("\\p{Cntrl}", "?");
        return shown.length() <= 80 ? shown : shown.substring(0, 77) + "...";
    }

    private static boolean isSpace(int each) {
        return Character.isWhitespace(each) || Character.isSpaceChar(each) || each == NEXT_LINE;
    }

    private static boolean isBroken(int each) {
        return Character.isISOControl(each) || isSurrogate(each);
    }

    private static boolean isSurrogate(int each) {
        return each >= Character.MIN_SURROGATE && each <= Character.MAX_SURROGATE;
    }
}
