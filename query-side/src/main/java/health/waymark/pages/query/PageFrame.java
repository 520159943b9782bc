package health.waymark.pages.query;

import health.waymark.access.Actor;
import health.waymark.access.ActorResolver;
import health.waymark.access.Right;
import health.waymark.access.Role;
import health.waymark.access.SignedIn;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * What the head of every page shows of whoever is looking at it.
 *
 * @param session whether there is one to sign out of; a gateway's token has none
 */
public record PageFrame(
        String name,
        String organisation,
        String roles,
        boolean plans,
        boolean audit,
        boolean operate,
        boolean policy,
        boolean session) {

    /** Nothing for a stranger. */
    public static @Nullable PageFrame current() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null
                || !authentication.isAuthenticated()
                || authentication.getAuthorities().stream()
                        .anyMatch(authority -> "ROLE_ANONYMOUS".equals(authority.getAuthority()))) {
            return null;
        }
        Actor actor = ActorResolver.actorOf(authentication);
        return new PageFrame(
                actor.name(),
                actor.organisation(),
                actor.roles().stream().sorted().map(PageFrame::words).collect(Collectors.joining(", ")),
                actor.may(Right.READ_PLANS),
                actor.may(Right.READ_AUDIT),
                actor.may(Right.OPERATE),
                actor.may(Right.SET_POLICY),
                authentication.getPrincipal() instanceof SignedIn);
    }

    private static String words(Role role) {
        String name = role.name();
        return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
    }
}
