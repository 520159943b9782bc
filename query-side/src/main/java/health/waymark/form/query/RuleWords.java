package health.waymark.form.query;

import java.util.Map;
import java.util.Optional;

/** What rules say to people. */
public final class RuleWords {
    /** Rules whose own sentence speaks to programmers. */
    private static final Map<String, String> IN_PLAIN_WORDS = Map.of(
            "effective-in-future", "This lies in the future: record only what has happened.",
            "effective-before-start", "This lies before the plan's start: correct it, or say below that it is meant.",
            "clinician-missing", "The plan has no clinician: assign one.",
            "author-attestation-missing", "The clinician has not signed the plan as it stands now: sign it as author.",
            "client-attestation-missing",
                    "Neither client nor guardian has signed the plan as it stands now: have it signed, or document"
                            + " why not.",
            "not-the-signer", "Only the signer's own login counts as that, and this is yours: choose another method.",
            "too-many-active-objectives",
                    "The goal has as many active objectives as it may have: keep this one in reserve, or put another"
                            + " one there first.",
            "idempotency-clash",
                    "This form was sent before, with other content, and that was recorded. Look at the plan before you"
                            + " send it again.");

    private RuleWords() {}

    /** Nothing of a rule whose own sentence is plain enough. */
    public static Optional<String> plain(String rule) {
        return Optional.ofNullable(IN_PLAIN_WORDS.get(rule));
    }
}
