/** Jobs that whoever has the machine orders at the terminal. */
@NullMarked
package health.waymark.job.cli;

import org.jspecify.annotations.NullMarked;
