/** When plans are looked at, which looks fail, and what an operator can do about it. */
@NullMarked
package health.waymark.operate.due;

import org.jspecify.annotations.NullMarked;
