package health.waymark.operate.people;

import com.fasterxml.jackson.annotation.JsonInclude;
import health.waymark.access.Person;
import health.waymark.access.Role;
import health.waymark.access.registry.User;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A user without what is nobody's business. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record UserView(
        String name,
        List<Role> roles,
        Person person,
        @Nullable String email,
        boolean disabled) {

    static UserView of(User user) {
        return new UserView(
                user.name(), user.roles().stream().sorted().toList(), user.person(), user.email(), user.disabled());
    }
}
