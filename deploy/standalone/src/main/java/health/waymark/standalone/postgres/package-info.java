/**
 * A real PostgreSQL server inside the data directory: durable, on loopback only, every login by password. It is a
 * process of its own and outlives a JVM that is killed; whoever starts next finds and stops it (ADR 0002).
 */
@NullMarked
package health.waymark.standalone.postgres;

import org.jspecify.annotations.NullMarked;
