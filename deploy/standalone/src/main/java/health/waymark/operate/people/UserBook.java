package health.waymark.operate.people;

import health.waymark.access.Actor;
import health.waymark.access.Person;
import health.waymark.access.Role;
import health.waymark.access.registry.Admissible;
import health.waymark.access.registry.Inadmissible;
import health.waymark.access.registry.Secrets;
import health.waymark.access.registry.User;
import health.waymark.access.registry.Users;
import health.waymark.http.Problem;
import health.waymark.operate.event.OperatorEvent;
import health.waymark.operate.event.UserAdded;
import health.waymark.operate.event.UserDisabled;
import health.waymark.operate.event.UserEmailChanged;
import health.waymark.operate.event.UserEnabled;
import health.waymark.operate.event.UserPasswordReplaced;
import health.waymark.operate.event.UserRolesChanged;
import health.waymark.operate.log.Logbook;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The users of an actor's own organisation. Each change is entered in the logbook before it is committed: one that can't be
 * recorded doesn't happen.
 */
public final class UserBook {
    private final Users users;
    private final Logbook logbook;
    private final TransactionOperations transaction;

    public UserBook(Users users, Logbook logbook, TransactionOperations transaction) {
        this.users = users;
        this.logbook = logbook;
        this.transaction = transaction;
    }

    List<UserView> all(Actor actor) {
        return users.all().stream()
                .filter(user -> user.organisation().equals(actor.organisation()))
                .map(UserView::of)
                .toList();
    }

    UserView find(Actor actor, String name) {
        return UserView.of(known(actor, name));
    }

    /** Returns the password that was made up. */
    String add(Actor actor, NewUser user) {
        String password = Secrets.random();
        add(actor, user, password);
        return password;
    }

    public void add(Actor actor, NewUser user, String password) {
        String name = user.checkedName();
        Set<Role> roles = user.checkedRoles();
        Person person = user.person();
        String email = user.checkedEmail();
        String hash = Secrets.hash(password);
        entered(actor, () -> {
            if (!users.add(name, hash, roles, person, actor.organisation(), email)) {
                throw taken(name);
            }
            return new UserAdded(name, names(roles), person.id());
        });
    }

    /** Returns the one that was made up. */
    String newPassword(Actor actor, String name) {
        String password = Secrets.random();
        newPassword(actor, name, password);
        return password;
    }

    /** Sessions begun with the old one end. */
    public void newPassword(Actor actor, String name, String password) {
        String known = known(actor, name).name();
        String hash = Secrets.hash(password);
        entered(actor, () -> {
            users.changePassword(known, hash);
            return new UserPasswordReplaced(known);
        });
    }

    public void disable(Actor actor, String name) {
        String known = known(actor, name).name();
        entered(actor, () -> {
            mustNotLockAllOut(actor, known);
            users.disable(known, true);
            return new UserDisabled(known);
        });
    }

    public void enable(Actor actor, String name) {
        String known = known(actor, name).name();
        entered(actor, () -> {
            users.disable(known, false);
            return new UserEnabled(known);
        });
    }

    void changeRoles(Actor actor, String name, Set<Role> chosen) {
        User known = known(actor, name);
        Set<Role> roles = Admissible.some("roles", chosen);
        if (roles.equals(known.roles())) {
            return;
        }
        entered(actor, () -> {
            if (!roles.contains(Role.ADMINISTRATOR)) {
                mustNotLockAllOut(actor, known.name());
            }
            users.changeRoles(known.name(), roles);
            return new UserRolesChanged(known.name(), names(known.roles()), names(roles));
        });
    }

    public void changeEmail(Actor actor, String name, @Nullable String wanted) {
        String known = known(actor, name).name();
        String email = Admissible.email(wanted);
        entered(actor, () -> {
            users.changeEmail(known, email);
            return new UserEmailChanged(known, email != null);
        });
    }

    private User known(Actor actor, String name) {
        return users.find(name)
                .filter(user -> user.organisation().equals(actor.organisation()))
                .orElseThrow(() -> Problem.unknown("There is no such user."));
    }

    /** Whoever has the machine comes back by its terminal; an organisation's administrator could not. */
    private void mustNotLockAllOut(Actor actor, String name) {
        if (actor.kind() != Actor.Kind.TERMINAL
                && users.administrators(actor.organisation()).equals(Set.of(name))) {
            throw Problem.conflict(
                    "last-administrator",
                    "Nobody could administer any more: make somebody else an administrator first.");
        }
    }

    private void entered(Actor actor, Change change) {
        transaction.executeWithoutResult(status -> logbook.enter(actor, change.make()));
    }

    private interface Change {
        OperatorEvent make();
    }

    private static RuntimeException taken(String name) {
        return new Inadmissible("name", "User '" + name + "' is there already: choose another name.");
    }

    private static List<String> names(Set<Role> roles) {
        return roles.stream().sorted().map(Role::name).toList();
    }
}
