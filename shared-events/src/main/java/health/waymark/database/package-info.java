/**
 * How both sides reach PostgreSQL. The software works as the application role, which owns nothing; the owner role only
 * migrates. Who holds a {@code DataSource} holds a migrated database: there is no other way to get one (ADR 0003).
 */
@NullMarked
package health.waymark.database;

import org.jspecify.annotations.NullMarked;
