@NullMarked
package health.waymark.ledger.audit;

import org.jspecify.annotations.NullMarked;
