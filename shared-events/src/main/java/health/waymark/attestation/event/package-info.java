/** Signatures under a plan's content, and why one is missing or no longer holds. */
@NullMarked
package health.waymark.attestation.event;

import org.jspecify.annotations.NullMarked;
