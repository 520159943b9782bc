package health.waymark.eventlog;

import tools.jackson.databind.node.ObjectNode;

/**
 * Lifts the payload of one revision of one event to the next. What is stored stays as it is.
 *
 * @param event the event's logical name
 * @param from the revision it reads; it makes {@code from + 1}
 */
record Upcaster(String event, int from, Step step) {
    @FunctionalInterface
    interface Step {
        void lift(ObjectNode payload);
    }
}
