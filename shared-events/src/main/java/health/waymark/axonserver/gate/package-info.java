/**
 * What one side asks of the other by way of Axon Server: commands are routed to a command side by their plan, questions to
 * any. Requests and answers are JSON of ours, refusals too, so nothing depends on classes that cross the wire (ADR 0017).
 */
@NullMarked
package health.waymark.axonserver.gate;

import org.jspecify.annotations.NullMarked;
