package health.waymark.pages.query;

import health.waymark.access.PurposeOfUse;
import health.waymark.attestation.event.AttestationMethod;
import health.waymark.goal.event.Acceptance;
import health.waymark.goal.event.Comparator;
import health.waymark.goal.event.Target;
import health.waymark.history.query.HistoryKind;
import health.waymark.history.query.Scores;
import health.waymark.history.query.Spans;
import health.waymark.http.Problem;
import health.waymark.plan.event.Person;
import health.waymark.plan.event.Subject;
import health.waymark.plan.query.ComplianceView;
import health.waymark.plan.query.LatestView;
import health.waymark.plan.query.PlanOrder;
import health.waymark.plan.query.Point;
import health.waymark.progress.event.Scale;
import health.waymark.retention.query.RetentionState;
import health.waymark.today.query.Need;
import health.waymark.today.query.Whose;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How values read on a page. Days name their month, so that nobody takes the one for the other. */
public final class Wording {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ENGLISH);

    private static final Map<Enum<?>, String> NAMES = Map.ofEntries(
            Map.entry(AttestationMethod.AUTHENTICATED, "Own login"),
            Map.entry(AttestationMethod.ASSERTED, "Asserted, not by own login"),
            Map.entry(Acceptance.AGREE, "Client agrees"),
            Map.entry(Acceptance.DISAGREE, "Client disagrees"),
            Map.entry(Acceptance.PENDING, "Agreement pending"),
            Map.entry(HistoryKind.PLAN, "The plan"),
            Map.entry(HistoryKind.PROBLEM, "Problems"),
            Map.entry(HistoryKind.GOAL, "Goals"),
            Map.entry(HistoryKind.OBJECTIVE, "Objectives"),
            Map.entry(HistoryKind.INTERVENTION, "Interventions"),
            Map.entry(HistoryKind.ATTESTATION, "Signatures"),
            Map.entry(HistoryKind.REVIEW, "Reviews"),
            Map.entry(HistoryKind.HOLD, "Legal holds"),
            Map.entry(HistoryKind.REMINDER, "Reminders"),
            Map.entry(HistoryKind.DISCLOSURE, "Disclosures"),
            Map.entry(ComplianceView.Review.NOT_DUE, "None due"),
            Map.entry(ComplianceView.Signature.EXPLAINED, "Explained why not"),
            Map.entry(Need.DUE, "Due today"),
            Map.entry(Need.SOON, "Due soon"),
            Map.entry(Need.TARGET_PASSED, "Target day passed"),
            Map.entry(Need.STALLED, "Gone silent"),
            Map.entry(Need.DRAFT, "Draft"),
            Map.entry(RetentionState.UNDER_HOLD, "Under legal hold"),
            Map.entry(RetentionState.RUNNING, "Ended, kept"),
            Map.entry(RetentionState.PASSED, "Past their retention"),
            Map.entry(PlanOrder.LATEST, "Latest first"),
            Map.entry(PlanOrder.REVIEW, "Review due first"),
            Map.entry(PlanOrder.NAME, "By name"),
            Map.entry(Whose.MINE, "My plans"),
            Map.entry(Whose.TEAM, "My team"),
            Map.entry(Whose.ALL, "All plans"),
            Map.entry(Comparator.LE, "at most"),
            Map.entry(Comparator.GE, "at least"),
            Map.entry(Comparator.EQ, "exactly"));

    private static final Set<String> STATES = Set.of(
            "status", "acceptance", "achievement", "category", "term", "priority", "scale", "subject/type", "role");
    private static final Set<String> DAYS = Set.of("target/due", "startsOn", "reviewDueOn", "subject/birthDate");

    private static final Pattern ROLES = Pattern.compile("[A-Z]+(?:, [A-Z]+)*");
    private static final Pattern CREDENTIAL = Pattern.compile("(" + ROLES + ") \\((.+)\\)");

    private static final int ONE_DAY = "2026-03-01".length();

    private final ZoneId zone;

    public Wording(ZoneId zone) {
        this.zone = zone;
    }

    public String zone() {
        return zone.getId();
    }

    public String of(@Nullable Enum<?> value) {
        if (value == null) {
            return "";
        }
        String name = NAMES.get(value);
        return name == null ? sentence(value.name()) : name;
    }

    /** The class that gives a chip its colour and shape. */
    public String style(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String day(@Nullable LocalDate day) {
        return day == null ? "" : DAY.format(day);
    }

    public String day(Instant instant) {
        return day(LocalDate.ofInstant(instant, zone));
    }

    public String time(Instant instant) {
        return TIME.format(instant.atZone(zone));
    }

    public String moment(Instant instant) {
        return day(instant) + ", " + time(instant);
    }

    /** A day or an instant as somebody asked for it; a day means its end. */
    public String asked(String text) {
        return "at " + until(text);
    }

    /** The same as an end of something. */
    public String until(String asked) {
        return isDay(asked) ? "the end of " + point(asked) : point(asked);
    }

    /** The same by itself. */
    public String point(String asked) {
        Instant instant = Point.instant("at", asked, zone);
        return isDay(asked) ? day(instant) : moment(instant);
    }

    static boolean isDay(String asked) {
        return asked.length() == ONE_DAY;
    }

    /** The day it falls on, as a field takes it; nothing of what is no day. */
    public String dayOf(@Nullable String asked) {
        if (asked == null) {
            return "";
        }
        try {
            return LocalDate.ofInstant(Point.instant("at", asked, zone), zone).toString();
        } catch (Problem malformed) {
            return "";
        }
    }

    public String number(@Nullable BigDecimal value) {
        return value == null ? "" : Scores.number(value);
    }

    /** How many, such as "3,439". */
    public String count(long count) {
        return String.format(Locale.ENGLISH, "%,d", count);
    }

    /** A difference, with its sign. */
    public String change(BigDecimal difference) {
        return difference.signum() > 0 ? "+" + number(difference) : number(difference);
    }

    /** A score in the unit of its target, or as its scale has it. */
    public String score(LatestView latest, @Nullable Target target) {
        return score(latest.value(), latest.scale(), target);
    }

    public String score(BigDecimal value, Scale scale, @Nullable Target target) {
        return Scores.written(value, scale, target);
    }

    public String baseline(BigDecimal baseline, @Nullable Target target) {
        return number(baseline) + (target == null ? "" : Scores.unit(target));
    }

    /** Such as "at most 4 points"; empty while the target has no value. */
    public String aim(Target target) {
        if (target.value() == null) {
            return "";
        }
        String how = target.comparator() == null ? "" : of(target.comparator()) + " ";
        return how + number(target.value()) + Scores.unit(target);
    }

    public String person(@Nullable Person person) {
        if (person == null) {
            return "";
        }
        String credential = person.credential();
        return credential == null || credential.isBlank() ? person.display() : person.display() + ", " + credential;
    }

    /** The role as it was recorded, such as "clinician, LMFT" for {@code CLINICIAN (LMFT)}. */
    public String role(String recorded) {
        Matcher credential = CREDENTIAL.matcher(recorded);
        return credential.matches()
                ? credential.group(1).toLowerCase(Locale.ROOT) + ", " + credential.group(2)
                : ROLES.matcher(recorded).matches() ? recorded.toLowerCase(Locale.ROOT) : recorded;
    }

    /** Such as "Maya Okafor (clinician, LMFT)"; only the name of whoever has no role, as at the terminal. */
    public String who(String name, String role) {
        return role.isBlank() ? name : name + " (" + role(role) + ")";
    }

    /** What for, such as "treatment". */
    public String purpose(String code) {
        return PurposeOfUse.words(code);
    }

    /** In which role and what for, such as "clinician · treatment". */
    public String capacity(String role, String purposeOfUse) {
        String what = purpose(purposeOfUse);
        return role.isBlank() ? what : role(role) + " · " + what;
    }

    /** A name and an id in brackets, once where they are the same. */
    public String named(Subject subject) {
        return unnamed(subject) ? subject.id() : subject.display() + " (" + subject.id() + ")";
    }

    /** Whether the id stands in for a name that nobody recorded. */
    public boolean unnamed(Subject subject) {
        return subject.display().equals(subject.id());
    }

    /** How long, as {@link Spans#written} has it. */
    public String duration(String text) {
        return Spans.written(text);
    }

    /** Such as "Target due" for {@code target/due}. */
    public String field(String path) {
        List<String> words = new ArrayList<>();
        for (String step : path.split("/")) {
            if (!step.equals("display")) {
                words.add(step.replaceAll("([a-z])([A-Z])", "$1 $2").toLowerCase(Locale.ROOT));
            }
        }
        return first(String.join(" ", words));
    }

    /** One value of a change: a day, a number or a state as elsewhere on the page, any text just as it was written. */
    public String value(String path, Object value) {
        if (value instanceof Number number) {
            return number(new BigDecimal(number.toString()));
        }
        String text = value.toString();
        if (path.equals("target/comparator")) {
            return of(Comparator.valueOf(text));
        }
        if (STATES.contains(path)) {
            return sentence(text);
        }
        if (DAYS.contains(path)) {
            return day(LocalDate.parse(text));
        }
        if (path.equals("duration")) {
            return duration(text);
        }
        if (path.equals("effectiveAt") || path.equals("completedAt")) {
            return moment(Instant.parse(text));
        }
        return text;
    }

    /** A constant's name as people read it: "Target near" for {@code TARGET_NEAR}. */
    public String sentence(String constant) {
        return first(constant.toLowerCase(Locale.ROOT).replace('_', ' '));
    }

    private static String first(String words) {
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
