/** Tests of the database wiring, and the one PostgreSQL that every module's tests share. */
@NullMarked
package health.waymark.database;

import org.jspecify.annotations.NullMarked;
