package health.waymark.plan.lint;

/**
 * A warning as callers see it.
 *
 * @param subject the id of the plan or of the part of it that is meant
 */
public record Warning(String code, String message, String subject) {}
