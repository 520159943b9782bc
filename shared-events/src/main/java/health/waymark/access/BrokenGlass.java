package health.waymark.access;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;

/** That somebody has broken the glass in their session: a page sends no headers of its own. */
public record BrokenGlass(String reason) implements Serializable {
    private static final String ATTRIBUTE = BrokenGlass.class.getName();

    /** @throws health.waymark.http.Problem if it is no reason that can be put on record */
    public static BrokenGlass because(String reason) {
        return new BrokenGlass(AssertedText.checked("The reason", reason, AssertedText.LONGEST_REASON));
    }

    /** Whoever asks does so for this reason, whatever the headers say. */
    public void holdsFor(NativeWebRequest request) {
        request.setAttribute(ATTRIBUTE, this, RequestAttributes.SCOPE_REQUEST);
    }

    static @Nullable BrokenGlass in(NativeWebRequest request) {
        return (BrokenGlass) request.getAttribute(ATTRIBUTE, RequestAttributes.SCOPE_REQUEST);
    }
}
