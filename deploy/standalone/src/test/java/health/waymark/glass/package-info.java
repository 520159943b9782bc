@NullMarked
package health.waymark.glass;

import org.jspecify.annotations.NullMarked;
