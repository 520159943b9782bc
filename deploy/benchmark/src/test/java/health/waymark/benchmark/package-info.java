@NullMarked
package health.waymark.benchmark;

import org.jspecify.annotations.NullMarked;
