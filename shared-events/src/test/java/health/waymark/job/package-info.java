@NullMarked
package health.waymark.job;

import org.jspecify.annotations.NullMarked;
