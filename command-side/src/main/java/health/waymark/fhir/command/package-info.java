/**
 * FHIR R4 in: resources become commands, so that rules, history and audit hold for them as for anyone's. What has no
 * place in a plan is named and counted, never dropped in silence (ADR 0008).
 */
@NullMarked
package health.waymark.fhir.command;

import org.jspecify.annotations.NullMarked;
