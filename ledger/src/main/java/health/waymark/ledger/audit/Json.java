package health.waymark.ledger.audit;

import java.util.HexFormat;

/** Strings as JSON has them, each in one way only: what needs no escape isn't escaped. */
final class Json {
    private static final String SHORT = "\"\\\n\r\t";
    private static final String SHORT_CODES = "\"\\nrt";

    private Json() {}

    static void quote(String text, StringBuilder into) {
        into.append('"');
        for (int at = 0; at < text.length(); at++) {
            char each = text.charAt(at);
            int code = SHORT.indexOf(each);
            if (code >= 0) {
                into.append('\\').append(SHORT_CODES.charAt(code));
            } else if (each < ' ') {
                into.append("\\u").append(HexFormat.of().toHexDigits(each));
            } else {
                into.append(each);
            }
        }
        into.append('"');
    }

    /** Reads one line from left to right; the reader knows what comes next. */
    static final class Line {
        private final String line;
        private int at;

        Line(String line) {
            this.line = line;
        }

        Line skip(String expected) {
            if (!line.startsWith(expected, at)) {
                throw unexpected("\"" + expected + "\" is missing");
            }
            at += expected.length();
            return this;
        }

        boolean isNext(String expected) {
            return line.startsWith(expected, at);
        }

        long number() {
            int start = at;
            while (at < line.length() && "-0123456789".indexOf(line.charAt(at)) >= 0) {
                at++;
            }
            try {
                return Long.parseLong(line, start, at, 10);
            } catch (NumberFormatException none) {
                at = start;
                throw unexpected("a number is missing");
            }
        }

        String string() {
            skip("\"");
            StringBuilder text = new StringBuilder();
            while (!isNext("\"")) {
                text.append(isNext("\\") ? escaped() : next());
            }
            at++;
            return text.toString();
        }

        void end() {
            if (at < line.length()) {
                throw unexpected("the line goes on");
            }
        }

        private char escaped() {
            at++;
            char code = next();
            if (code == 'u' && at + 4 <= line.length()) {
                try {
                    int value = HexFormat.fromHexDigits(line, at, at + 4);
                    at += 4;
                    return (char) value;
                } catch (NumberFormatException none) {
                    throw unexpected("an escape can't be read");
                }
            }
            int place = SHORT_CODES.indexOf(code);
            if (place < 0) {
                throw unexpected("an escape can't be read");
            }
            return SHORT.charAt(place);
        }

        private char next() {
            if (at == line.length()) {
                throw unexpected("the line ends within a text");
            }
            return line.charAt(at++);
        }

        private PackageRefused unexpected(String what) {
            return new PackageRefused(what + " at character " + (at + 1));
        }
    }
}
