/** What a client takes home: the plan and how it goes, in plain words, on paper or as a PDF from the same templates. */
@NullMarked
package health.waymark.print.query;

import org.jspecify.annotations.NullMarked;
