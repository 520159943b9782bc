package health.waymark.evidence.query;

import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.RowMapper;

/**
 * A list that an audit asks for, and where its rows come from.
 *
 * @param name in addresses
 * @param title in words, as its page is headed
 * @param rows a query with columns {@code position}, {@code organisation}, {@code at}, {@code actor_id},
 *     {@code actor_name}, {@code on_behalf_of}, {@code plan_id} and {@code kinds} among others
 * @param kinds that can be asked for; none where any word is one
 * @param columns of its rows in a table
 */
record AuditList<T extends AuditItem>(
        String name, String title, String rows, Set<String> kinds, RowMapper<T> item, List<String> columns) {}
