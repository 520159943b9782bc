/** Waymark as it is met from outside: a process to start and kill, a database to look into, an API to call. */
@NullMarked
package health.waymark.rig.target;

import org.jspecify.annotations.NullMarked;
