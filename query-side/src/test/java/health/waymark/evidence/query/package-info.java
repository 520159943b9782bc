@NullMarked
package health.waymark.evidence.query;

import org.jspecify.annotations.NullMarked;
