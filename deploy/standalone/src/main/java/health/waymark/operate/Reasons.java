package health.waymark.operate;

import health.waymark.http.Problem;

/** Why an operator does something, as it will stand in the record. */
public final class Reasons {
    static final int LONGEST = 500;

    private Reasons() {}

    public static boolean missing(String reason) {
        return reason.isBlank();
    }

    /** In one line, without what a database or a page would stumble over. */
    public static String checked(String reason) {
        String line = reason.strip().replaceAll("\\s+", " ");
        if (line.isEmpty() || line.length() > LONGEST) {
            throw Problem.malformed("/reason", "takes 1 to " + LONGEST + " characters");
        }
        if (line.codePoints().anyMatch(Character::isISOControl)) {
            throw Problem.malformed("/reason", "takes no control characters");
        }
        return line;
    }
}
