/** Tests of the launcher; most refusals within this process, what takes a process with real ones. */
@NullMarked
package health.waymark.standalone;

import org.jspecify.annotations.NullMarked;
