/** The whole of Waymark as those who use it meet it: over HTTP, on its own PostgreSQL. */
@NullMarked
package health.waymark.journey;

import org.jspecify.annotations.NullMarked;
