package health.waymark.pages.query;

import org.jspecify.annotations.Nullable;

/**
 * Something that somebody can do next.
 *
 * @param subject what it is done to, for whoever hears the link and doesn't see where it stands
 */
public record Action(String label, String address, @Nullable String subject) {}
