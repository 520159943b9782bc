/** Jobs of an organisation, whoever started them: how far they are, not what they found. */
@NullMarked
package health.waymark.operate.job;

import org.jspecify.annotations.NullMarked;
