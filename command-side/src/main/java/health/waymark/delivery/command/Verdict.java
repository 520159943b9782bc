package health.waymark.delivery.command;

import org.jspecify.annotations.Nullable;

/** What is to be done with a mail whose time has come: a letter to send, or what has become of it without. */
record Verdict(@Nullable Letter letter, Outcome outcome) {
    static Verdict of(Letter letter) {
        return new Verdict(letter, new Outcome.Sent());
    }

    static Verdict of(Outcome outcome) {
        return new Verdict(null, outcome);
    }

    static Verdict dropped(Outcome.Why why) {
        return of(new Outcome.Dropped(why));
    }
}
