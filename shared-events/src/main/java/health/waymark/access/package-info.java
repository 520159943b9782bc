/**
 * Who asks, for which organisation and what for. Both sides take an {@link health.waymark.access.Actor} from here and
 * ask it for a {@link health.waymark.access.Right}; neither looks at tokens, sessions, roles or scopes itself.
 */
@NullMarked
package health.waymark.access;

import org.jspecify.annotations.NullMarked;
