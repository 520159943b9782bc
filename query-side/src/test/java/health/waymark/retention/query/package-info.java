@NullMarked
package health.waymark.retention.query;

import org.jspecify.annotations.NullMarked;
