package health.waymark.access;

import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.NativeWebRequest;

/** What a request's headers add to the actor that its token or session names. */
final class ActorHeaders {

    static final String ON_BEHALF_OF = "Waymark-On-Behalf-Of";
    static final String PURPOSE = "Waymark-Purpose";
    static final String REASON = "Waymark-Reason";

    private ActorHeaders() {}

    static Actor addTo(Actor actor, NativeWebRequest request) {
        Actor speaking = actor.onBehalfOf(onBehalfOf(request));
        BrokenGlass broken = BrokenGlass.in(request);
        return broken == null
                ? speaking.withPurpose(purpose(actor, request), reason(request))
                : speaking.withPurpose(PurposeOfUse.BTG, broken.reason());
    }

    private static @Nullable String onBehalfOf(NativeWebRequest request) {
        String value = request.getHeader(ON_BEHALF_OF);
        return value == null ? null : AssertedText.ofHeader(ON_BEHALF_OF, value);
    }

    private static @Nullable String reason(NativeWebRequest request) {
        String value = request.getHeader(REASON);
        return value == null ? null : AssertedText.ofHeader(REASON, value, AssertedText.LONGEST_REASON);
    }

    private static PurposeOfUse purpose(Actor actor, NativeWebRequest request) {
        String value = request.getHeader(PURPOSE);
        return value == null ? actor.purposeOfUse() : PurposeOfUse.coded(value);
    }
}
