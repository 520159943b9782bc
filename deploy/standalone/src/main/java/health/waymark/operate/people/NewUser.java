package health.waymark.operate.people;

import health.waymark.access.Person;
import health.waymark.access.Role;
import health.waymark.access.registry.Admissible;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who is to sign in, as they were written down.
 *
 * @param personId what plans name them by; the name where it is left out
 * @param display their name as people read it
 * @param credential such as LCSW
 * @param email where reminders go
 */
public record NewUser(
        String name,
        List<Role> roles,
        @Nullable String personId,
        @Nullable String display,
        @Nullable String credential,
        @Nullable String email) {
    static final NewUser EMPTY = new NewUser("", List.of(), null, null, null, null);

    /** As they will be kept. */
    public NewUser checked() {
        Person person = person();
        return new NewUser(
                checkedName(),
                List.copyOf(checkedRoles()),
                person.id(),
                person.display(),
                person.credential(),
                checkedEmail());
    }

    String checkedName() {
        return Admissible.name("name", name);
    }

    Person person() {
        String id = personId == null || personId.isBlank() ? checkedName() : personId;
        return new Person(Admissible.personId(id), Admissible.display(display), Admissible.credential(credential));
    }

    Set<Role> checkedRoles() {
        return Admissible.some("roles", set(roles));
    }

    @Nullable
    String checkedEmail() {
        return Admissible.email(email);
    }

    static Set<Role> set(List<Role> roles) {
        Set<Role> set = EnumSet.noneOf(Role.class);
        roles.stream().filter(Objects::nonNull).forEach(set::add);
        return set;
    }
}
