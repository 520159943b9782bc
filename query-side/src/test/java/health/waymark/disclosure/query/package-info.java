@NullMarked
package health.waymark.disclosure.query;

import org.jspecify.annotations.NullMarked;
