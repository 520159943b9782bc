/** What stands between a clinician and other clinicians' plans where their organisation wants it so (ADR 0026). */
@NullMarked
package health.waymark.glass;

import org.jspecify.annotations.NullMarked;
