/** The users and clients that the embedded authorization server knows, kept in the database without their secrets. */
@NullMarked
package health.waymark.access.registry;

import org.jspecify.annotations.NullMarked;
