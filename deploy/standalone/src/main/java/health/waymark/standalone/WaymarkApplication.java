package health.waymark.standalone;

import health.waymark.access.server.AccessServer;
import health.waymark.axonserver.AxonServerMode;
import health.waymark.database.DatabaseConfiguration;
import health.waymark.eventlog.EventLogConfiguration;
import health.waymark.evidence.EvidenceConfiguration;
import health.waymark.http.HttpContract;
import health.waymark.operate.OperateConfiguration;
import health.waymark.operate.people.PeopleConfiguration;
import health.waymark.standalone.demo.DemoConfiguration;
import health.waymark.standalone.openapi.OpenApiConfiguration;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.security.oauth2.server.authorization.autoconfigure.servlet.OAuth2AuthorizationServerJwtAutoConfiguration;
import org.springframework.context.annotation.Import;

/** The table of contents of a running Waymark. */
@SpringBootConfiguration(proxyBeanMethods = false)
// Its key would be a new one at every start.
@EnableAutoConfiguration(exclude = OAuth2AuthorizationServerJwtAutoConfiguration.class)
@Import({
    DatabaseConfiguration.class,
    EventLogConfiguration.class,
    EvidenceConfiguration.class,
    AxonServerMode.class,
    HttpContract.class,
    AccessServer.class,
    ChosenSides.class,
    OperateConfiguration.class,
    PeopleConfiguration.class,
    OpenApiConfiguration.class,
    DemoConfiguration.class
})
class WaymarkApplication {}
