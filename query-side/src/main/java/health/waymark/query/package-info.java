/** What every view shares: how it is written as JSON, how lists are paged, how a reader waits for their own writes. */
@NullMarked
package health.waymark.query;

import org.jspecify.annotations.NullMarked;
