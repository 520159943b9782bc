package health.waymark.history.query;

import health.waymark.attestation.event.PlanAttested;
import health.waymark.plan.event.PlanActivated;
import health.waymark.plan.event.PlanEvent;
import health.waymark.plan.state.Recorded;
import health.waymark.review.event.ReviewCompleted;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiPredicate;

/** Occasions that one end of a comparison may be named by: the last of its kind, whether what was signed still holds or not. */
public enum Since {
    /** Whoever asks signed. */
    SIGNED(
            "you last signed",
            "when you last signed",
            "You have never signed this plan.",
            (event, person) -> event instanceof PlanAttested attested
                    && attested.signer().id().equals(person)),
    /** Anybody signed. */
    SIGNATURE(
            "anybody last signed",
            "when anybody last signed",
            "Nobody has signed this plan yet.",
            (event, person) -> event instanceof PlanAttested),
    REVIEW(
            "the last review",
            "when the last review was completed",
            "No review of this plan has been completed yet.",
            (event, person) -> event instanceof ReviewCompleted),
    ACTIVATION(
            "it came into force",
            "when it came into force",
            "This plan has not been activated here.",
            (event, person) -> event instanceof PlanActivated);

    private final String words;
    private final String moment;
    private final String never;
    private final BiPredicate<PlanEvent, String> is;

    Since(String words, String moment, String never, BiPredicate<PlanEvent, String> is) {
        this.words = words;
        this.moment = moment;
        this.never = never;
        this.is = is;
    }

    /** As addresses have it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What comes after "since". */
    public String words() {
        return words;
    }

    /** What it is called by itself. */
    public String moment() {
        return moment;
    }

    /** A sentence for where there was none. */
    public String never() {
        return never;
    }

    public static Optional<Since> named(String text) {
        return List.of(values()).stream().filter(one -> one.code().equals(text)).findFirst();
    }

    /** The version with the last one. */
    Optional<Long> version(List<Recorded> events, String person) {
        return events.stream()
                .filter(one -> is.test(one.event(), person))
                .reduce((earlier, later) -> later)
                .map(Recorded::version);
    }
}
