package health.waymark.http;

import org.apache.catalina.core.StandardHost;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;

/** What of HTTP only the container can be told. */
final class TomcatContract implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addConnectorCustomizers(connector -> {
            // Ids of other systems have slashes in them: Practitioner/17.
            connector.setEncodedSolidusHandling("passthrough");
            // Tomcat's own refusal would list methods that no address takes; ours comes from the firewall.
            connector.setAllowTrace(true);
        });
        factory.addContextCustomizers(context -> {
            if (context.getParent() instanceof StandardHost host) {
                host.setErrorReportValveClass(ProblemValve.class.getName());
                host.getPipeline().addValve(new ProblemValve());
            }
        });
    }
}
