/**
 * The audit package: one ZIP that takes a part of the record away with all that proves it, in the format that
 * {@code deploy/docs/audit-package.md} describes. Written here; checked by {@code waymark-verify}, which shares with the
 * writer what a line, the manifest and the ZIP's own bytes look like, and nothing else.
 */
@NullMarked
package health.waymark.ledger.audit;

import org.jspecify.annotations.NullMarked;
