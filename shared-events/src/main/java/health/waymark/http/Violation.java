package health.waymark.http;

/** What is wrong with one field of a body; {@code pointer} is a JSON pointer, empty for the body as a whole. */
public record Violation(String pointer, String message) {}
