@NullMarked
package health.waymark.ledger.note;

import org.jspecify.annotations.NullMarked;
