/** Tests of users and clients at the terminal. */
@NullMarked
package health.waymark.access.cli;

import org.jspecify.annotations.NullMarked;
