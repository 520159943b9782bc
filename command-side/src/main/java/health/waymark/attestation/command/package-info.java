/** What may be asked of a plan about its signatures. */
@NullMarked
package health.waymark.attestation.command;

import org.jspecify.annotations.NullMarked;
