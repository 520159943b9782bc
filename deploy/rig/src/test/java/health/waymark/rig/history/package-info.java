/** Tests of the checker, on histories made up by hand. */
package health.waymark.rig.history;
