package health.waymark.evidence.query;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who stands in an organisation's audit: people and systems, by the name that was recorded last. */
final class AuditPeople {
    private static final int MOST = 200;

    /** From one id to the next in the index: as many steps as there are people, however much they did. */
    private static final String EACH = """
            with recursive actor (id) as (
              (select min(actor_id) from %1$s where organisation = :organisation)
              union all
              select (select min(actor_id) from %1$s where organisation = :organisation and actor_id > actor.id)
              from actor where actor.id is not null)
            select id, (select actor_name from %1$s where organisation = :organisation and actor_id = id
                        order by position desc limit 1) as name
            from actor where id is not null limit :most""";

    private static final List<String> QUERIES = Stream.of(
                    "read_model.history_entry", "evidence.refusal", "evidence.access")
            .map(EACH::formatted)
            .toList();

    private final JdbcClient jdbc;

    AuditPeople(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public record Someone(String id, String name) {}

    /** By name. */
    List<Someone> of(String organisation) {
        Map<String, Someone> found = new HashMap<>();
        for (String query : QUERIES) {
            jdbc.sql(query)
                    .param("organisation", organisation)
                    .param("most", MOST)
                    .query(Someone.class)
                    .list()
                    .forEach(one -> found.put(one.id(), one));
        }
        return found.values().stream()
                .sorted(Comparator.comparing(Someone::name).thenComparing(Someone::id))
                .toList();
    }
}
