package health.waymark.http;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a request was refused, as its caller will read it (RFC 9457). Texts never carry values out of a body: they may be
 * about a client of the clinic.
 */
public final class Problem extends RuntimeException {
    /** The code of {@link #formExpired()}: a page tells it apart from a missing right. */
    public static final String FORM_EXPIRED = "form-expired";

    /** The code of {@link #onlyOfNow}: a page says what was asked wrong. */
    public static final String ONLY_OF_NOW = "only-of-now";

    private final int status;
    private final String code;
    private final String title;
    private final String detail;
    private final List<Violation> violations;
    private final @Nullable Duration retryAfter;

    public Problem(int status, String code, String title, String detail) {
        this(status, code, title, detail, List.of(), null);
    }

    private Problem(
            int status,
            String code,
            String title,
            String detail,
            List<Violation> violations,
            @Nullable Duration retryAfter) {
        super(detail, null, false, false);
        this.status = status;
        this.code = code;
        this.title = title;
        this.detail = detail;
        this.violations = List.copyOf(violations);
        this.retryAfter = retryAfter;
    }

    public static Problem malformed(String detail) {
        return new Problem(400, "malformed", "Malformed request", detail);
    }

    public static Problem malformed(List<Violation> violations) {
        String detail = violations.size() == 1
                ? "One field of the body is not as it must be."
                : violations.size() + " fields of the body are not as they must be.";
        return new Problem(400, "malformed", "Malformed request", detail, violations, null);
    }

    public static Problem malformed(String pointer, String message) {
        return malformed(List.of(new Violation(pointer, message)));
    }

    /** Asked of the past what is only told of now. */
    public static Problem onlyOfNow(String detail) {
        return new Problem(400, ONLY_OF_NOW, "Malformed request", detail);
    }

    public static Problem unauthenticated() {
        return new Problem(401, "unauthenticated", "Not signed in", "A valid bearer token is needed.");
    }

    public static Problem forbidden(String detail) {
        return new Problem(403, "forbidden", "Not allowed", detail);
    }

    /** A page's form that was sent without what shows that it is ours and of this session. */
    public static Problem formExpired() {
        return new Problem(403, FORM_EXPIRED, "Not allowed", "The form doesn't belong to a session that stands.");
    }

    public static Problem unknown(String detail) {
        return new Problem(404, "unknown", "Unknown", detail);
    }

    /** A wrong state or a broken rule; {@code code} is the rule's. */
    public static Problem conflict(String code, String detail) {
        return new Problem(409, code, "Refused by a rule", detail);
    }

    public static Problem stale(String detail) {
        return new Problem(412, "stale", "Stale version", detail);
    }

    public static Problem tooLarge(String detail) {
        return new Problem(413, "too-large", "Too large", detail);
    }

    public static Problem unsupportedMediaType(String detail) {
        return new Problem(415, "unsupported-media-type", "Unsupported media type", detail);
    }

    public static Problem idempotencyClash() {
        return new Problem(
                422,
                "idempotency-clash",
                "Idempotency key used before",
                "This Idempotency-Key came before with another body.");
    }

    public static Problem tooMany(Duration retryAfter) {
        return new Problem(
                429,
                "too-many",
                "Too many requests",
                "Too many requests; wait as long as Retry-After says.",
                List.of(),
                retryAfter);
    }

    public static Problem unavailable(String detail, Duration retryAfter) {
        return new Problem(503, "unavailable", "Not available now", detail, List.of(), retryAfter);
    }

    /** More than can be served at once; nothing was done. */
    public static Problem overloaded(Duration retryAfter) {
        return new Problem(
                503,
                "overloaded",
                "Too much to do",
                "As much is under way as can be served at once: nothing was done, try again.",
                List.of(),
                retryAfter);
    }

    /** No room for what should be recorded; nothing was. */
    public static Problem storageFull(Duration retryAfter) {
        return new Problem(
                503,
                "storage-full",
                "No room left",
                "The disk that holds the record is full: nothing was recorded. Try again when there is room.",
                List.of(),
                retryAfter);
    }

    /** What another process of ours refused with. */
    public static Problem relayed(
            int status,
            String code,
            String title,
            String detail,
            List<Violation> violations,
            @Nullable Duration retryAfter) {
        return new Problem(status, code, title, detail, violations, retryAfter);
    }

    static Problem internal() {
        return new Problem(
                500,
                "internal",
                "Unexpected failure",
                "Something failed here, not in your request. The correlation id finds it in the log.");
    }

    public int status() {
        return status;
    }

    /** Stable, for programs. */
    public String code() {
        return code;
    }

    public String title() {
        return title;
    }

    public String detail() {
        return detail;
    }

    public List<Violation> violations() {
        return violations;
    }

    public @Nullable Duration retryAfter() {
        return retryAfter;
    }

    /** The JSON form, for a response or for a line of a batch. */
    public ProblemBody body() {
        return new ProblemBody(
                "about:blank",
                title,
                status,
                code,
                detail,
                violations.isEmpty() ? null : violations,
                Correlation.current());
    }
}
