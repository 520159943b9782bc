package health.waymark.journey;

import health.waymark.projection.Projections;
import health.waymark.standalone.RunningWaymark;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Makes the read model unable to take any plan of one clinician, until it is taken away again. */
final class Poison {
    static final String CLINICIAN = "the-poisonous-one";

    private final JdbcClient owner = owner();

    void add() {
        takeAway();
        owner.sql("alter table read_model.plan add constraint poison check (clinician_id <> '" + CLINICIAN
                        + "') not valid")
                .update();
    }

    private static JdbcClient owner() {
        try {
            JsonNode secrets = JsonMapper.shared()
                    .readTree(Files.readAllBytes(RunningWaymark.shared().data().resolve("database.json")));
            return JdbcClient.create(new DriverManagerDataSource(
                    "jdbc:postgresql://127.0.0.1:" + secrets.get("port").asInt() + "/waymark",
                    "waymark_owner",
                    secrets.get("ownerPassword").asString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void takeAway() {
        owner.sql("alter table read_model.plan drop constraint if exists poison")
                .update();
    }

    /** Leaves nothing parked behind for whoever tests next on the same Waymark. */
    void heal() {
        takeAway();
        Projections projections = RunningWaymark.shared().bean(Projections.class);
        projections.parked().forEach(parked -> projections.retry(parked.planId()));
    }
}
