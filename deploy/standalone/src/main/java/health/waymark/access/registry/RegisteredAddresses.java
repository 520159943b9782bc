package health.waymark.access.registry;

import health.waymark.access.Person;
import health.waymark.access.Role;
import health.waymark.delivery.command.Addresses;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The addresses of those who may sign in. Somebody with several users has the first one's. */
public final class RegisteredAddresses implements Addresses {
    private static final String REACHED = "NOT disabled AND coalesce(email, '') <> ''";

    private final JdbcClient database;

    public RegisteredAddresses(JdbcClient database) {
        this.database = database;
    }

    @Override
    public boolean any() {
        return database.sql("SELECT EXISTS (SELECT 1 FROM access.users WHERE " + REACHED + ")")
                .query(Boolean.class)
                .single();
    }

    @Override
    public Optional<String> of(String organisation, String person) {
        return database.sql("SELECT email FROM access.users WHERE organisation = ? AND person_id = ? AND " + REACHED
                        + " ORDER BY name LIMIT 1")
                .params(organisation, person)
                .query(String.class)
                .optional();
    }

    @Override
    public List<Person> compliance(String organisation) {
        return database.sql("""
                        SELECT DISTINCT ON (person_id) person_id, person_display, person_credential FROM access.users
                        WHERE organisation = ? AND NOT disabled AND ? = ANY (roles) ORDER BY person_id, name""")
                .params(organisation, Role.COMPLIANCE.name())
                .query((row, n) -> new Person(row.getString(1), row.getString(2), row.getString(3)))
                .list();
    }
}
