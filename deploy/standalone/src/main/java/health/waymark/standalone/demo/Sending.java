package health.waymark.standalone.demo;

import java.time.Instant;
import java.util.Map;

/** A command, who sends it and when. */
record Sending(Instant at, DemoClinic.Colleague by, String type, Map<String, Object> body) {}
