/** Tests of the embedded server, on real ones. */
@NullMarked
package health.waymark.standalone.postgres;

import org.jspecify.annotations.NullMarked;
