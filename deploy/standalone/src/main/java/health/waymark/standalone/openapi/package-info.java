/**
 * The API's description: what code tells by itself, the catalogue of commands one operation each, and words from
 * {@code openapi/words.yaml}. The pages at {@code /docs} show the same document (ADR 0009).
 */
@NullMarked
package health.waymark.standalone.openapi;

import org.jspecify.annotations.NullMarked;
