package health.waymark.access.server;

import health.waymark.access.registry.Users;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;

/** The registry's users, for sign-in. */
final class KnownUsers implements UserDetailsService {

    private final Users users;

    KnownUsers(Users users) {
        this.users = users;
    }

    @Override
    public UserDetails loadUserByUsername(String name) {
        return users.find(name)
                .filter(user -> !user.disabled())
                .map(PageLogin::new)
                .orElseThrow(() -> new UsernameNotFoundException("unknown"));
    }

    /** Whether a session begun earlier still stands: not after a new password, nor once disabled. */
    boolean stillStands(PageLogin login) {
        return users.find(login.getUsername())
                .filter(now ->
                        !now.disabled() && now.changed().equals(login.user().changed()))
                .isPresent();
    }
}
