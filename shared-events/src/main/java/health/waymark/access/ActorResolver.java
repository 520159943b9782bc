package health.waymark.access;

import health.waymark.http.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives a controller's method the {@link Actor} that it asks for, from a bearer token or a page session. */
public final class ActorResolver implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Actor.class;
    }

    @Override
    public Actor resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        return current(request);
    }

    /** Whoever a request comes from, with what its headers add. */
    public static Actor current(NativeWebRequest request) {
        return ActorHeaders.addTo(actorOf(SecurityContextHolder.getContext().getAuthentication()), request);
    }

    /** The same for what is recorded of a request afterwards: headers that were refused add nothing. */
    public static Actor asked(NativeWebRequest request) {
        try {
            return current(request);
        } catch (Problem malformed) {
            return actorOf(SecurityContextHolder.getContext().getAuthentication());
        }
    }

    /** The actor before any header is looked at. */
    public static Actor actorOf(@Nullable Authentication authentication) {
        if (authentication instanceof JwtAuthenticationToken token) {
            return TokenActor.of(token.getToken());
        }
        if (authentication != null && authentication.getPrincipal() instanceof SignedIn person) {
            return person.actor();
        }
        throw Problem.unauthenticated();
    }
}
