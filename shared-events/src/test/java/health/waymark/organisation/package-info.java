@NullMarked
package health.waymark.organisation;

import org.jspecify.annotations.NullMarked;
