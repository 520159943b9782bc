/** What operators did: written down here with who, when and why, and shown (ADR 0015). */
@NullMarked
package health.waymark.operate.log;

import org.jspecify.annotations.NullMarked;
