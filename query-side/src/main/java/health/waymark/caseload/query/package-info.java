/** What one clinician works on, and what waits for them. */
@NullMarked
package health.waymark.caseload.query;

import org.jspecify.annotations.NullMarked;
