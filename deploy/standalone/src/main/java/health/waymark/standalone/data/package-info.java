/** The folder that holds everything Waymark keeps on this machine, and the lock that lets one process use it. */
@NullMarked
package health.waymark.standalone.data;

import org.jspecify.annotations.NullMarked;
