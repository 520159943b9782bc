/** What needs doing today, by whom: reviews, signatures, plans that went silent. Read from the views, never kept. */
@NullMarked
package health.waymark.today.query;

import org.jspecify.annotations.NullMarked;
