/**
 * A program that does to Waymark what machines do at the worst moment, and looks whether it kept its word. It knows
 * Waymark from outside alone: its command line, its HTTP, its tables.
 */
@NullMarked
package health.waymark.rig;

import org.jspecify.annotations.NullMarked;
