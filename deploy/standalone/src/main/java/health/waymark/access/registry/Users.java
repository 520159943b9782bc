package health.waymark.access.registry;

import health.waymark.access.Person;
import health.waymark.access.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

public final class Users {

    private final JdbcClient database;

    public Users(JdbcClient database) {
        this.database = database;
    }

    public Optional<User> find(String name) {
        return database.sql("SELECT * FROM access.users WHERE name = :name")
                .param("name", folded(name))
                .query(Users::user)
                .optional();
    }

    public List<User> all() {
        return database.sql("SELECT * FROM access.users ORDER BY name")
                .query(Users::user)
                .list();
    }

    /** False if the name is taken. */
    public boolean add(
            String name,
            String passwordHash,
            Set<Role> roles,
            Person person,
            String organisation,
            @Nullable String email) {
        return database.sql("""
                        INSERT INTO access.users (name, password_hash, roles, person_id, person_display,
                            person_credential, organisation, email)
                        VALUES (:name, :hash, :roles, :person, :display, :credential, :organisation, :email)
                        ON CONFLICT DO NOTHING""")
                        .param("name", folded(name))
                        .param("hash", passwordHash)
                        .param("roles", roles.stream().map(Role::name).sorted().toArray(String[]::new))
                        .param("person", person.id())
                        .param("display", person.display())
                        .param("credential", person.credential())
                        .param("organisation", organisation)
                        .param("email", email)
                        .update()
                == 1;
    }

    /** False if there is no such user. */
    public boolean changePassword(String name, String passwordHash) {
        return database.sql(
                                "UPDATE access.users SET password_hash = :hash, changed = clock_timestamp() WHERE name = :name")
                        .param("hash", passwordHash)
                        .param("name", folded(name))
                        .update()
                == 1;
    }

    /** Ends the user's sessions, which still have the old ones. False if there is no such user. */
    public boolean changeRoles(String name, Set<Role> roles) {
        return database.sql("UPDATE access.users SET roles = :roles, changed = clock_timestamp() WHERE name = :name")
                        .param("roles", roles.stream().map(Role::name).sorted().toArray(String[]::new))
                        .param("name", folded(name))
                        .update()
                == 1;
    }

    /**
     * False if there is no such user. Ends no session: {@code changed} stays.
     *
     * @param email none takes the address away
     */
    public boolean changeEmail(String name, @Nullable String email) {
        return database.sql("UPDATE access.users SET email = :email WHERE name = :name")
                        .param("email", email)
                        .param("name", folded(name))
                        .update()
                == 1;
    }

    /** Who may sign in and administer an organisation; locked until commit, so that of two changes one sees the other. */
    public Set<String> administrators(String organisation) {
        return new HashSet<>(database.sql("""
                        SELECT name FROM access.users
                        WHERE organisation = :organisation AND NOT disabled AND 'ADMINISTRATOR' = ANY (roles)
                        ORDER BY name FOR UPDATE""")
                .param("organisation", organisation)
                .query(String.class)
                .list());
    }

    /** False if there is no such user. */
    public boolean disable(String name, boolean disabled) {
        return database.sql(
                                "UPDATE access.users SET disabled = :disabled, changed = clock_timestamp() WHERE name = :name")
                        .param("disabled", disabled)
                        .param("name", folded(name))
                        .update()
                == 1;
    }

    private static String folded(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    private static User user(ResultSet row, int number) throws SQLException {
        return new User(
                row.getString("name"),
                row.getString("password_hash"),
                Names.of(Role.class, row.getArray("roles")),
                new Person(
                        row.getString("person_id"),
                        row.getString("person_display"),
                        row.getString("person_credential")),
                row.getString("organisation"),
                row.getString("email"),
                row.getBoolean("disabled"),
                row.getTimestamp("changed").toInstant());
    }
}
