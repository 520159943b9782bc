@NullMarked
package health.waymark.glass.query;

import org.jspecify.annotations.NullMarked;
