/**
 * Who is let in and how far: the embedded authorization server, sign-in for pages, and the one table of endpoints and
 * rights. What is not in that table does not exist for anybody (ADR 0004).
 */
@NullMarked
package health.waymark.access.server;

import org.jspecify.annotations.NullMarked;
