package health.waymark.access.server;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.NoneNestedConditions;

/** No other issuer is named: users and clients are ours. */
public final class OwnIssuer extends NoneNestedConditions {

    OwnIssuer() {
        super(ConfigurationPhase.PARSE_CONFIGURATION);
    }

    @ConditionalOnProperty(AccessServer.FOREIGN_ISSUER)
    static final class Foreign {}
}
