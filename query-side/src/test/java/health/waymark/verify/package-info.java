@NullMarked
package health.waymark.verify;

import org.jspecify.annotations.NullMarked;
