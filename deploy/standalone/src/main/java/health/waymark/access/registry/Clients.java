package health.waymark.access.registry;

import health.waymark.access.Scope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

public final class Clients {

    private final JdbcClient database;

    public Clients(JdbcClient database) {
        this.database = database;
    }

    public Optional<Client> find(String id) {
        return database.sql("SELECT * FROM access.clients WHERE id = :id")
                .param("id", id)
                .query(Clients::client)
                .optional();
    }

    public List<Client> all() {
        return database.sql("SELECT * FROM access.clients ORDER BY id")
                .query(Clients::client)
                .list();
    }

    /** False if the id is taken. */
    public boolean add(String id, String secretHash, Set<Scope> scopes, String organisation) {
        return database.sql("""
                        INSERT INTO access.clients (id, secret_hash, scopes, organisation)
                        VALUES (:id, :hash, :scopes, :organisation)
                        ON CONFLICT DO NOTHING""")
                        .param("id", id)
                        .param("hash", secretHash)
                        .param(
                                "scopes",
                                scopes.stream().map(Scope::name).sorted().toArray(String[]::new))
                        .param("organisation", organisation)
                        .update()
                == 1;
    }

    /** False if there is no such client. */
    public boolean changeSecret(String id, String secretHash) {
        return database.sql("UPDATE access.clients SET secret_hash = :hash, changed = clock_timestamp() WHERE id = :id")
                        .param("hash", secretHash)
                        .param("id", id)
                        .update()
                == 1;
    }

    /** False if there is no such client. */
    public boolean disable(String id, boolean disabled) {
        return database.sql(
                                "UPDATE access.clients SET disabled = :disabled, changed = clock_timestamp() WHERE id = :id")
                        .param("disabled", disabled)
                        .param("id", id)
                        .update()
                == 1;
    }

    private static Client client(ResultSet row, int number) throws SQLException {
        return new Client(
                row.getString("id"),
                row.getString("secret_hash"),
                Names.of(Scope.class, row.getArray("scopes")),
                row.getString("organisation"),
                row.getBoolean("disabled"));
    }
}
