package health.waymark.handout.query;

import health.waymark.access.Actor;
import health.waymark.access.PurposeOfUse;
import health.waymark.delivery.mail.Undelivered;
import health.waymark.ledger.query.Verifications;
import health.waymark.ledger.query.Verified;
import health.waymark.ledger.query.WalkWatcher;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has the whole record walked once a day, by whichever process comes to it, as a job and held against all that was handed
 * out. One that is interrupted or called off begins again an hour later.
 */
final class NightlyWalk {
    private static final Logger log = LoggerFactory.getLogger(NightlyWalk.class);
    private static final String ERRAND = "walk";
    private static final Duration AFTER_AN_INTERRUPTION = Duration.ofHours(1);
    private static final Duration BETWEEN_SIGNS = Duration.ofSeconds(30);
    private static final Actor WAYMARK = new Actor(
            "waymark",
            "Waymark",
            Actor.Kind.TERMINAL,
            Set.of(),
            Set.of(),
            "default",
            null,
            null,
            PurposeOfUse.HSYSADMIN);

    private final Optional<LocalTime> at;
    private final ZoneId zone;
    private final Clock clock;
    private final Errands errands;
    private final Walks walks;
    private final Verifications verifications;
    private final List<MailTarget> told;

    /**
     * @param at when; empty for never
     * @param told who gets a mail where something isn't as it was sealed
     */
    NightlyWalk(
            Optional<LocalTime> at,
            ZoneId zone,
            Clock clock,
            Errands errands,
            Walks walks,
            Verifications verifications,
            List<MailTarget> told) {
        this.at = at;
        this.zone = zone;
        this.clock = clock;
        this.errands = errands;
        this.walks = walks;
        this.verifications = verifications;
        this.told = List.copyOf(told);
    }

    /** Begins it, if it is due. */
    void look() {
        at.ifPresent(time -> {
            Instant now = clock.instant();
            errands.begin(ERRAND, next(time, now));
            if (errands.take(ERRAND, now).isPresent()) {
                begin(new Night(time, now));
            }
        });
    }

    private void begin(Night night) {
        try {
            verifications.order(WAYMARK, night);
        } catch (RuntimeException failure) {
            night.over();
            throw failure;
        }
    }

    /** When it is due next; empty where it never is. */
    Optional<Instant> due() {
        return at.flatMap(time -> errands.due(ERRAND));
    }

    private Instant next(LocalTime time, Instant now) {
        ZonedDateTime today = now.atZone(zone).with(time);
        return (today.toInstant().isAfter(now) ? today : today.plusDays(1).with(time)).toInstant();
    }

    private void warn(String finding, Instant at) {
        log.error("The nightly walk over the record found: {}", finding);
        String text =
                finding + "\n\nThis was found by the walk of " + at + " over the whole record. Keep what you hold of"
                        + " the record's checkpoints, and have somebody look before anything is restored.";
        for (MailTarget target : told) {
            try {
                target.warn(at + finding, text);
            } catch (Undelivered failure) {
                log.error("The mail about it to one of those who are told wasn't taken: {}", failure.code());
            }
        }
    }

    private final class Night implements WalkWatcher {
        private final LocalTime time;
        private final Instant begunAt;
        private long signedAt = System.nanoTime();
        private boolean whole;

        private Night(LocalTime time, Instant begunAt) {
            this.time = time;
            this.begunAt = begunAt;
        }

        @Override
        public void goesOn() {
            if (System.nanoTime() - signedAt > BETWEEN_SIGNS.toNanos()) {
                errands.hold(ERRAND);
                signedAt = System.nanoTime();
            }
        }

        @Override
        public void found(Verified verified) {
            Verified.Finding finding = verified.finding();
            walks.add(new Walk(
                    begunAt,
                    clock.instant(),
                    verified.size(),
                    verified.intact(),
                    verified.held(),
                    finding == null ? null : finding.position(),
                    finding == null ? null : finding.plan(),
                    finding == null ? null : finding.sentence()));
            whole = true;
            if (finding != null) {
                warn(finding.sentence(), begunAt);
            }
        }

        @Override
        public void over() {
            Instant now = clock.instant();
            errands.done(ERRAND, whole ? next(time, now) : now.plus(AFTER_AN_INTERRUPTION), 0);
        }
    }
}
