/**
 * Work that outlives the request that asked for it: who may see it, how far it is, what it found. Findings name
 * resources and causes, never what the resources say.
 */
@NullMarked
package health.waymark.job;

import org.jspecify.annotations.NullMarked;
