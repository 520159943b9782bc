package health.waymark.standalone;

import health.waymark.database.DatabaseConfiguration;
import health.waymark.eventlog.EventLogConfiguration;
import health.waymark.http.HttpContract;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;

/** The table of contents of a running Waymark. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({DatabaseConfiguration.class, EventLogConfiguration.class, HttpContract.class, ChosenSides.class})
class WaymarkApplication {}
