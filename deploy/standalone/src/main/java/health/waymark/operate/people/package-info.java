/**
 * Who may sign in and which systems may fetch tokens, for an administrator of their organisation; the terminal changes them
 * by the same two books. A secret is shown once, in the answer to what made it, and kept nowhere.
 */
@NullMarked
package health.waymark.operate.people;

import org.jspecify.annotations.NullMarked;
