package health.waymark.axonserver.log;

import health.waymark.axonserver.Link;
import health.waymark.axonserver.Standing;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Up when Axon Server answers, to us and in our context, and the notes of where its events lie keep up with it. */
final class ServerLogHealth implements HealthIndicator {
    private static final long MOST_BEHIND = 10_000;

    private final Link link;
    private final ServerEvents events;
    private final Places places;

    ServerLogHealth(Link link, ServerEvents events, Places places) {
        this.link = link;
        this.events = events;
        this.places = places;
    }

    @Override
    public Health health() {
        Standing standing = link.standing();
        Health.Builder health = Health.up().withDetail("axonServer", link.address());
        if (standing != Standing.ANSWERS) {
            return health.down()
                    .withDetail("cause", "Axon Server " + standing.words())
                    .withDetail("remedy", standing.remedy())
                    .build();
        }
        long behind = events.head() - places.last().map(Place::position).orElse(0L);
        health.withDetail("behind", Math.max(0, behind));
        return behind > MOST_BEHIND
                ? health.down()
                        .withDetail("cause", "places of events are still being noted")
                        .build()
                : health.build();
    }
}
