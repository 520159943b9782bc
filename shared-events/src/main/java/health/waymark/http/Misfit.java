package health.waymark.http;

import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;

/** Says in plain words what the JSON library complains of; its own texts name classes and quote the body. */
final class Misfit {

    private Misfit() {}

    static Problem ofSyntax(JacksonException broken) {
        if (broken instanceof StreamConstraintsException) {
            return Problem.malformed(
                    "", "is nested too deeply or holds a name or number that is too long" + at(broken));
        }
        String message = broken.getOriginalMessage();
        if (message != null && message.startsWith("Duplicate")) {
            return Problem.malformed("", "has the same field twice" + at(broken));
        }
        return Problem.malformed("", "is not valid JSON" + at(broken));
    }

    static Problem of(JacksonException wrong) {
        for (Throwable cause = wrong.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof Problem problem) {
                return problem;
            }
            if (cause instanceof IllegalArgumentException refused && isOurs(refused) && refused.getMessage() != null) {
                return Problem.malformed(pointer(wrong), refused.getMessage());
            }
        }
        return Problem.malformed(pointer(wrong), "has the wrong form");
    }

    /** Our own values refuse in plain words; a library's words are not for the caller. */
    private static boolean isOurs(IllegalArgumentException refused) {
        StackTraceElement[] frames = refused.getStackTrace();
        return frames.length > 0 && frames[0].getClassName().startsWith("health.waymark.");
    }

    private static String pointer(JacksonException wrong) {
        Place place = Place.ROOT;
        for (JacksonException.Reference step : wrong.getPath()) {
            String name = step.getPropertyName();
            place = name == null ? place.at(step.getIndex()) : place.at(name);
        }
        return place.pointer();
    }

    private static String at(JacksonException broken) {
        TokenStreamLocation location = broken.getLocation();
        return location == null || location.getLineNr() < 1
                ? ""
                : " at line " + location.getLineNr() + ", column " + location.getColumnNr();
    }
}
