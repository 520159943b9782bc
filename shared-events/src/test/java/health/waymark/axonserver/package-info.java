/** A stand-in for Axon Server, and what is tried against it: no real one can be had where this is built. */
package health.waymark.axonserver;
