/** The ledger at the terminal. */
@NullMarked
package health.waymark.ledger.cli;

import org.jspecify.annotations.NullMarked;
