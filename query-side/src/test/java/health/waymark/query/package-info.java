@NullMarked
package health.waymark.query;

import org.jspecify.annotations.NullMarked;
