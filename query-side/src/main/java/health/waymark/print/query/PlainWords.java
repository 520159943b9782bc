package health.waymark.print.query;

import health.waymark.chart.query.Chart;
import health.waymark.chart.query.Track;
import health.waymark.goal.event.Target;
import health.waymark.pages.query.Wording;
import health.waymark.plan.query.InterventionView;
import health.waymark.plan.query.LatestView;
import health.waymark.progress.query.TimelineView;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a client reads about goals and scores: whole sentences and no codes. Seen by templates as {@code plain}. */
public final class PlainWords {
    private final Wording wording;

    PlainWords(Wording wording) {
        this.wording = wording;
    }

    /** Where it stood, where it stands, where it is to go; as many sentences as there is something to say. */
    public List<String> measured(@Nullable Target target, @Nullable BigDecimal baseline, @Nullable LatestView latest) {
        List<String> sentences = new ArrayList<>();
        if (target != null && target.measure() != null) {
            sentences.add("We look at: " + target.measure().display() + ".");
        }
        if (baseline != null) {
            sentences.add("At the start it was " + wording.baseline(baseline, target) + ".");
        }
        if (latest != null) {
            sentences.add("On " + wording.day(latest.effectiveAt()) + " it was " + wording.score(latest, target) + ".");
        }
        if (target != null && target.value() != null) {
            String due = target.due() == null ? "" : " by " + wording.day(target.due());
            sentences.add("We aim for " + wording.aim(target) + due + ".");
        }
        Track track = Track.of(baseline, latest == null ? null : latest.value(), target);
        if (track != null) {
            sentences.add(track.words() + ".");
        }
        return sentences;
    }

    /** Who does what, how often. */
    public String help(InterventionView intervention) {
        StringBuilder sentence = new StringBuilder();
        append(sentence, "", intervention.description());
        append(sentence, ", ", intervention.frequency());
        if (intervention.duration() != null) {
            append(sentence, ", ", wording.duration(intervention.duration()));
        }
        if (intervention.responsible() != null) {
            append(sentence, ", with ", intervention.responsible().display());
        }
        return sentence.toString();
    }

    private static void append(StringBuilder sentence, String before, @Nullable String part) {
        if (part != null && !part.isBlank()) {
            sentence.append(sentence.isEmpty() ? "" : before).append(part.strip());
        }
    }

    /** How the scores of a chart moved from its first to its last. */
    public String moved(Chart chart, @Nullable Target target) {
        List<TimelineView.Point> points = chart.marks().stream()
                .filter(mark -> mark.shape() != Chart.Mark.Shape.IN_ERROR)
                .map(Chart.Mark::point)
                .toList();
        if (points.isEmpty()) {
            return "No score in this time.";
        }
        TimelineView.Point first = points.get(0);
        TimelineView.Point last = points.get(points.size() - 1);
        if (points.size() == 1) {
            return "One score in this time: " + score(first, target) + ".";
        }
        return points.size() + " scores in this time, from " + score(first, target) + " to " + score(last, target)
                + ": " + difference(last.value().subtract(first.value())) + ".";
    }

    private String score(TimelineView.Point point, @Nullable Target target) {
        return wording.score(point.value(), point.scale(), target) + " on " + wording.day(point.effectiveAt());
    }

    private String difference(BigDecimal difference) {
        if (difference.signum() == 0) {
            return "no difference";
        }
        return wording.number(difference.abs()) + (difference.signum() > 0 ? " higher" : " lower");
    }
}
