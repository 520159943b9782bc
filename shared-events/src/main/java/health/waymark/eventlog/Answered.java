package health.waymark.eventlog;

/**
 * What was answered under a key.
 *
 * @param bodyHash SHA-256 of the body's canonical JSON
 * @param answer the answer's JSON without its position
 * @param position the last position its events took; 0 before they are appended
 */
public record Answered(AnswerKey key, byte[] bodyHash, byte[] answer, long position) {}
