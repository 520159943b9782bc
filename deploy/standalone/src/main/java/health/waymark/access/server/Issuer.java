package health.waymark.access.server;

import health.waymark.access.registry.FirstStart;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.Environment;

/** The address that tokens and the credentials file name: as configured, else where this process listens. */
final class Issuer implements ApplicationListener<WebServerInitializedEvent> {

    private final @Nullable String configured;
    private final Environment environment;
    private final FirstStart firstStart;
    private volatile String address;

    Issuer(AccessSettings settings, Environment environment, FirstStart firstStart) {
        this.configured = settings.issuer();
        this.environment = environment;
        this.firstStart = firstStart;
        this.address = address(environment.getProperty("server.port", Integer.class, 8080));
        firstStart.ensureSomebodyMayComeIn(address);
    }

    String address() {
        return address;
    }

    @Override
    public void onApplicationEvent(WebServerInitializedEvent event) {
        if (event.getApplicationContext().getServerNamespace() == null) {
            address = address(event.getWebServer().getPort());
            firstStart.writeDownIssuer(address);
        }
    }

    private String address(int port) {
        if (configured != null) {
            return configured;
        }
        String host = environment.getProperty("server.address", "localhost");
        boolean local = host.matches("127\\..*|::1|0\\.0\\.0\\.0|::");
        boolean encrypted = environment.getProperty("server.ssl.enabled", Boolean.class, false);
        return (encrypted ? "https" : "http") + "://" + (local ? "localhost" : host) + ":" + port;
    }
}
