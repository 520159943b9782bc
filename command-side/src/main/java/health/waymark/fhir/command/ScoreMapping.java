package health.waymark.fhir.command;

import static health.waymark.fhir.command.Fields.list;
import static health.waymark.fhir.command.Fields.text;

import health.waymark.fhir.command.FhirTime.When;
import health.waymark.goal.event.Target;
import health.waymark.plan.event.Code;
import health.waymark.plan.event.Person;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Observations as scores of a goal: only what is certainly one, everything else is reported (ADR 0008). */
final class ScoreMapping {
    private static final Set<String> FINAL = Set.of("final", "amended", "corrected");
    private static final Set<String> WITHDRAWN = Set.of("entered-in-error", "cancelled");
    private static final Set<String> NO_SCORES =
            Set.of("readiness", "barrier", "personal-health-inventory", "pco-concepts");

    private final Source source;
    private final GoalLinks links;
    private final People people;

    ScoreMapping(Source source, GoalLinks links) {
        this.source = source;
        this.links = links;
        this.people = new People(source);
    }

    /** @param since from when on an Observation counts that merely measures the same; null for never */
    List<Score> of(Resource goal, @Nullable Target target, @Nullable Instant since, @Nullable Instant until) {
        List<Score> scores = new ArrayList<>();
        Set<Region> pointedAt = links.pointedAt(goal);
        for (Region region : pointedAt) {
            Resource observation = source.index().read(region);
            source.use(observation);
            add(scores, score(observation, target));
        }
        for (Region region : links.measuring(goal)) {
            Resource observation = source.index().read(region);
            if (!pointedAt.contains(region) && within(observation, since, until)) {
                source.use(observation);
                add(scores, score(observation, target));
            }
        }
        scores.sort(Comparator.comparing(Score::at)
                .thenComparing(score -> score.observation().identity()));
        return scores;
    }

    private boolean within(Resource observation, @Nullable Instant since, @Nullable Instant until) {
        When when = time(observation);
        return when != null
                && since != null
                && !when.at().isBefore(since)
                && (until == null || !when.at().isAfter(until));
    }

    private static void add(List<Score> scores, @Nullable Score score) {
        if (score != null) {
            scores.add(score);
        }
    }

    private @Nullable Score score(Resource observation, @Nullable Target target) {
        Cause refusal = refusal(observation, target);
        if (refusal != null) {
            source.report(refusal, "", observation);
            return null;
        }
        When when = time(observation);
        if (when == null) {
            source.report(Cause.TIME_MISSING, "", observation);
            return null;
        }
        ScoreValue value = ScoreValue.of(observation, source);
        if (value == null) {
            return null;
        }
        return new Score(
                observation, value.scale(), value.number(), when.at(), rater(observation), session(observation));
    }

    private static @Nullable Cause refusal(Resource observation, @Nullable Target target) {
        String status = String.valueOf(text(observation.json(), "status"));
        if (WITHDRAWN.contains(status)) {
            return Cause.IN_ERROR;
        }
        if (!FINAL.contains(status)) {
            return Cause.NOT_FINAL;
        }
        Concept code = Concept.of(observation.json().path("code"));
        if (code.codings().stream().anyMatch(ScoreMapping::isNoScore)) {
            return Cause.READINESS;
        }
        return measures(code, observation, target) ? null : Cause.OTHER_MEASURE;
    }

    private static boolean isNoScore(JsonNode coding) {
        String system = String.valueOf(text(coding, "system"));
        return NO_SCORES.stream().anyMatch(system::contains);
    }

    private static boolean measures(Concept code, Resource observation, @Nullable Target target) {
        Code measure = target == null ? null : target.measure();
        if (target == null || measure == null || measure.code() == null) {
            return true;
        }
        boolean same = code.keys().contains(measure.system() + "|" + measure.code())
                || ScoreValue.isGas(code) && ScoreValue.GAS_CODES.contains(measure.code());
        String unit = TargetMapping.unit(observation.json().path("valueQuantity"));
        return same && (unit == null || target.unit() == null || Objects.equals(unit, target.unit()));
    }

    private @Nullable When time(Resource observation) {
        for (String[] path : new String[][] {
            {"effectiveDateTime"},
            {"effectiveInstant"},
            {"effectivePeriod", "end"},
            {"effectivePeriod", "start"},
            {"issued"}
        }) {
            if (text(observation.json(), path) != null) {
                return source.when(observation, path);
            }
        }
        return null;
    }

    private @Nullable Person rater(Resource observation) {
        return list(observation.json(), "performer").stream()
                .findFirst()
                .flatMap(performer -> people.who(performer, observation))
                .map(People.Who::person)
                .orElse(null);
    }

    private static @Nullable String session(Resource observation) {
        String encounter = text(observation.json(), "encounter", "reference");
        return encounter == null || encounter.length() > 500 ? null : encounter;
    }
}
