/**
 * What the ledger says, brought to where whoever alters the record can't reach it: into a folder, by mail, to a witness; and
 * each night the record walked and held against it (ADR 0025).
 */
@NullMarked
package health.waymark.handout.query;

import org.jspecify.annotations.NullMarked;
