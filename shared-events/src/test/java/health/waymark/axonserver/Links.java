package health.waymark.axonserver;

import org.axonframework.axonserver.connector.AxonServerConfiguration;

/** Links to a fake as a process would have them. */
public final class Links {
    private Links() {}

    public static Link to(FakeAxonServer server, String token) {
        AxonServerConfiguration settings = AxonServerMode.settings(new org.springframework.mock.env.MockEnvironment()
                .withProperty("axon.axonserver.servers", server.address())
                .withProperty("axon.axonserver.connect-timeout", "1000")
                .withProperty("axon.axonserver.reconnect-interval", "200"));
        if (token != null) {
            settings.setToken(token);
        }
        return new Link(settings);
    }
}
