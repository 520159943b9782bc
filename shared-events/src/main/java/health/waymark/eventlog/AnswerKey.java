package health.waymark.eventlog;

/** What makes a repeated command the same one: who sends it, what it is, and the key the sender gave it. */
public record AnswerKey(String client, String commandType, String key) {}
