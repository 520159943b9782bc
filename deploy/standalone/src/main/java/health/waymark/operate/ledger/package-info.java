/** The ledger's key and how it stands with what is handed out, for whoever operates. */
@NullMarked
package health.waymark.operate.ledger;

import org.jspecify.annotations.NullMarked;
