/** Caseload privacy on the way to what a plan says, and the page on which the glass is broken (ADR 0026). */
@NullMarked
package health.waymark.glass.query;

import org.jspecify.annotations.NullMarked;
