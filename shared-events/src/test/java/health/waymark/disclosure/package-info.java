/** What tests of audit packages share. */
@NullMarked
package health.waymark.disclosure;

import org.jspecify.annotations.NullMarked;
