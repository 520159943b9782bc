package health.waymark.http;

/** Where something failed, without the texts of the exceptions, which may quote what must not be logged. */
public final class Trace {

    private static final int FRAMES = 12;

    private Trace() {}

    public static String of(Throwable thrown) {
        StringBuilder trace = new StringBuilder();
        int causes = 0;
        for (Throwable cause = thrown; cause != null && causes < 8; cause = cause.getCause(), causes++) {
            trace.append(causes == 0 ? "" : "\n  caused by ")
                    .append(cause.getClass().getName());
            StackTraceElement[] frames = cause.getStackTrace();
            for (int i = 0; i < Math.min(FRAMES, frames.length); i++) {
                trace.append("\n    at ").append(frames[i]);
            }
        }
        return trace.toString();
    }
}
