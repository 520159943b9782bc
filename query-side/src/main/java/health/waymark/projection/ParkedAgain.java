package health.waymark.projection;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;

/** Tries parked plans once after each start, but those set aside: what a new version can read heals by its being started. */
final class ParkedAgain implements ApplicationListener<ApplicationReadyEvent> {
    private static final Logger log = LoggerFactory.getLogger(ParkedAgain.class);

    private final Projections projections;

    ParkedAgain(Projections projections) {
        this.projections = projections;
    }

    @Override
    public void onApplicationEvent(ApplicationReadyEvent ready) {
        again();
    }

    /** How many of them healed. */
    long again() {
        List<ParkedPlan> parked =
                projections.parked().stream().filter(ParkedPlan::waits).toList();
        long healed =
                parked.stream().filter(plan -> projections.retry(plan.planId())).count();
        if (!parked.isEmpty()) {
            log.warn("{} parked plans tried again, {} healed.", parked.size(), healed);
        }
        return healed;
    }
}
