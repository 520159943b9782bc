package health.waymark.operate;

/**
 * Something that needs somebody.
 *
 * @param sentence what is the matter
 * @param path where it can be dealt with
 * @param act what a person does there, as a link says it
 */
public record Need(String sentence, String path, String act) {}
