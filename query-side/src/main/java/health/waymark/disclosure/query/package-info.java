/**
 * Parts of the record taken away with what proves them: audit packages, ordered as jobs, kept for a while, and on record as
 * disclosures (ADR 0028).
 */
@NullMarked
package health.waymark.disclosure.query;

import org.jspecify.annotations.NullMarked;
