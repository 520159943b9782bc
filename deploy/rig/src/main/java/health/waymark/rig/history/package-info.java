/**
 * What callers saw of one plan, held against what a plan is: is there an order of the operations, in keeping with when
 * each began and ended, in which every answer is right? Knows nothing of HTTP or databases.
 */
@NullMarked
package health.waymark.rig.history;

import org.jspecify.annotations.NullMarked;
