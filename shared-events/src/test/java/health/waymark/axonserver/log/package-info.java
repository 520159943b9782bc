/** The log on a stand-in for Axon Server. */
package health.waymark.axonserver.log;
