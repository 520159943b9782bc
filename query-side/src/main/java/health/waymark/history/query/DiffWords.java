package health.waymark.history.query;

import health.waymark.history.query.Differing.How;
import health.waymark.history.query.Differing.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Says of a part that differs what somebody would say who saw it change. */
final class DiffWords {
    /** What a part became, by the state it was in and the one it is in; {@code *} for any. */
    private static final Map<Kind, Map<String, String>> BECAME = Map.of(
            Kind.PLAN,
            Map.of(
                    "DRAFT>ACTIVE", "activated",
                    "ON_HOLD>ACTIVE", "resumed",
                    "*>ACTIVE", "in force again",
                    "*>ON_HOLD", "put on hold",
                    "*>COMPLETED", "completed",
                    "*>REVOKED", "revoked",
                    "*>ENTERED_IN_ERROR", "marked as entered in error",
                    "*>DRAFT", "a draft"),
            Kind.PROBLEM,
            Map.of("*>RESOLVED", "resolved", "*>DEFERRED", "deferred", "*>OPEN", "open again"),
            Kind.GOAL,
            Map.of(
                    "PROPOSED>ACTIVE", "now active",
                    "ON_HOLD>ACTIVE", "resumed",
                    "*>ACTIVE", "reopened",
                    "*>PROPOSED", "proposed again",
                    "*>ON_HOLD", "put on hold",
                    "*>COMPLETED", "closed",
                    "*>CANCELLED", "cancelled",
                    "*>REJECTED", "declined"),
            Kind.OBJECTIVE,
            Map.of(
                    "RESERVE>ACTIVE", "out of reserve",
                    "*>ACTIVE", "reopened",
                    "*>RESERVE", "back in reserve",
                    "*>COMPLETED", "completed",
                    "*>CANCELLED", "cancelled"),
            Kind.INTERVENTION,
            Map.of("*>STOPPED", "stopped", "*>ACTIVE", "taken up again"),
            Kind.SCORE,
            Map.of(
                    "*>CORRECTED",
                    "corrected",
                    "*>ENTERED_IN_ERROR",
                    "marked as entered in error",
                    "*>RECORDED",
                    "as it was"),
            Kind.SIGNATURE,
            Map.of("*>LAPSED", "lapsed", "*>VALID", "valid again"),
            Kind.REVIEW,
            Map.of(),
            Kind.LEGAL_HOLD,
            Map.of("*>RELEASED", "released"));

    private static final Map<String, String> AGREED =
            Map.of("AGREE", "the client agrees", "DISAGREE", "the client disagrees", "PENDING", "agreement pending");

    private static final Set<String> SAID = Set.of("status", "acceptance", "achievement");

    private DiffWords() {}

    /** Such as {@code Goal "Sleep": now active, target 10 → 7.} */
    static String sentence(Part part, How how, List<Change> changes) {
        String named = named(part);
        if (how == How.GONE) {
            return named + " gone.";
        }
        return how == How.ADDED
                ? named + " " + added(part.kind()) + state(part.kind(), changes) + "."
                : named + ": " + String.join(", ", phrases(part.kind(), changes)) + ".";
    }

    private static String named(Part part) {
        String kind = Say.words(part.kind());
        String noun = Character.toUpperCase(kind.charAt(0)) + kind.substring(1);
        if (part.kind() == Kind.SCORE) {
            return noun + " " + part.name(); // which has quotes where they belong
        }
        return noun + (part.name().isEmpty() ? "" : " " + Say.quoted(part.name()));
    }

    /** What is said of one that is there now and wasn't before. */
    static String added(Kind kind) {
        return switch (kind) {
            case SCORE -> "recorded";
            case SIGNATURE -> "given";
            case REVIEW -> "completed";
            case LEGAL_HOLD -> "placed";
            default -> "added";
        };
    }

    /** Of what is new: where it stands, if that isn't where it began. */
    private static String state(Kind kind, List<Change> changes) {
        return changes.stream()
                .filter(change -> change.field().equals("status"))
                .map(change -> String.valueOf(change.after()))
                .filter(status -> kind == Kind.OBJECTIVE && status.equals("RESERVE")
                        || kind == Kind.SIGNATURE && status.equals("LAPSED")
                        || kind == Kind.LEGAL_HOLD && status.equals("RELEASED")
                        || status.equals("ENTERED_IN_ERROR"))
                .findFirst()
                .map(status -> switch (status) {
                    case "RESERVE" -> " in reserve";
                    case "LAPSED" -> ", lapsed since";
                    case "RELEASED" -> ", released since";
                    default -> ", marked as entered in error since";
                })
                .orElse("");
    }

    private static List<String> phrases(Kind kind, List<Change> changes) {
        List<String> phrases = new ArrayList<>();
        for (Change change : changes) {
            if (change.field().equals("status")) {
                phrases.add(became(kind, change));
            } else if (change.field().equals("acceptance")) {
                phrases.add(agreed(change));
            } else if (change.field().equals("achievement")) {
                phrases.add(assessed(change));
            }
        }
        List<Change> others = changes.stream()
                .filter(change -> !SAID.contains(change.field()))
                .toList();
        if (!others.isEmpty()) {
            phrases.add(Say.changes(others));
        }
        return phrases;
    }

    /** What a change of state made of a part. */
    static String became(Kind kind, Change status) {
        Map<String, String> words = BECAME.getOrDefault(kind, Map.of());
        String to = ">" + status.after();
        return Optional.ofNullable(words.get(status.before() + to))
                .or(() -> Optional.ofNullable(words.get("*" + to)))
                .orElseGet(() -> "status " + said(status.before()) + " → " + said(status.after()));
    }

    static String agreed(Change acceptance) {
        return AGREED.getOrDefault(String.valueOf(acceptance.after()), "agreement " + said(acceptance.after()));
    }

    static String assessed(Change achievement) {
        return achievement.after() == null ? "no longer assessed" : "assessed as " + said(achievement.after());
    }

    private static String said(@Nullable Object state) {
        return state == null
                ? "none"
                : state.toString().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
