/**
 * Deciding: a command looks at the plan as it stands and answers with events or with the rule it would break. Commands,
 * rules and the aggregate know neither Spring nor a database, and read the time from what they are given.
 */
@NullMarked
package health.waymark.plan.command;

import org.jspecify.annotations.NullMarked;
