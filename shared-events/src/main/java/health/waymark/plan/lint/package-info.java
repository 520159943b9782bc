/**
 * What a good plan has and this one lacks: warnings that never block. Each is a function of a plan's state and a day
 * (ADR 0006).
 */
@NullMarked
package health.waymark.plan.lint;

import org.jspecify.annotations.NullMarked;
