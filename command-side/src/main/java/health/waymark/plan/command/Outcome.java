package health.waymark.plan.command;

import health.waymark.eventlog.Ticket;

/** A command's answer, and the ticket that knows its position once the events are durable. */
public record Outcome(Answer answer, Ticket ticket) {
    public Answer answered() {
        return answer.at(ticket.position());
    }
}
