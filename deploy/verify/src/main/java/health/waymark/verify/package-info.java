/**
 * {@code waymark-verify}: reads an audit package from its first byte to its last and says what isn't as it was signed.
 * Needs the ledger's classes, Java, and nothing else; opens no connection and writes no file.
 */
@NullMarked
package health.waymark.verify;

import org.jspecify.annotations.NullMarked;
