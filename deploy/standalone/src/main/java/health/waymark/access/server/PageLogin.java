package health.waymark.access.server;

import health.waymark.access.Actor;
import health.waymark.access.PurposeOfUse;
import health.waymark.access.SignedIn;
import health.waymark.access.registry.User;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** Somebody signed in to the pages. */
record PageLogin(User user) implements UserDetails, SignedIn {

    @Override
    public Actor actor() {
        String display = user.person().display();
        return new Actor(
                user.name(),
                Objects.requireNonNullElse(display, user.name()),
                Actor.Kind.USER,
                user.roles(),
                Set.of(),
                user.organisation(),
                user.person(),
                null,
                PurposeOfUse.usualOf(user.roles()));
    }

    @Override
    public List<GrantedAuthority> getAuthorities() {
        return user.roles().stream()
                .<GrantedAuthority>map(role -> new SimpleGrantedAuthority("ROLE_" + role.name()))
                .toList();
    }

    @Override
    public String getPassword() {
        return user.passwordHash();
    }

    @Override
    public String getUsername() {
        return user.name();
    }

    @Override
    public boolean isEnabled() {
        return !user.disabled();
    }
}
