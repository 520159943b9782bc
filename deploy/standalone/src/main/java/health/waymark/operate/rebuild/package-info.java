/** The read model made anew, or held against the log, as a job: beside what is read, watched, and to be called off. */
@NullMarked
package health.waymark.operate.rebuild;

import org.jspecify.annotations.NullMarked;
