/** Tests of who is let in and how far. */
@NullMarked
package health.waymark.access.server;

import org.jspecify.annotations.NullMarked;
