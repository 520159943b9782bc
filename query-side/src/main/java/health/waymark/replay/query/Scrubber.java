package health.waymark.replay.query;

import health.waymark.history.query.Glimpse;
import health.waymark.history.query.HistoryKind;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What lies where in a plan's life, drawn along its versions. However many there are, it is no more than some two hundred
 * marks: neighbours of one kind are one.
 *
 * @param remarkable the latest late entries and corrections
 * @param remarks how many there are in all
 */
public record Scrubber(List<Lane> lanes, List<Month> months, List<Glimpse> remarkable, long remarks) {
    private static final int PLACES = 80;
    private static final int LISTED = 40;
    private static final double BETWEEN_MONTHS = 2;
    private static final double NAME = 9;
    private static final double NAME_AND_YEAR = 21;
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH_AND_YEAR = DateTimeFormatter.ofPattern("MMM uuuu", Locale.ENGLISH);
    private static final Set<HistoryKind> CONTENT = EnumSet.of(
            HistoryKind.PLAN, HistoryKind.PROBLEM, HistoryKind.GOAL, HistoryKind.OBJECTIVE, HistoryKind.INTERVENTION);

    /** Marks of one kind under each other. */
    public record Lane(String name, String style, List<Mark> marks) {}

    /** A stretch of versions; both in percent of the whole. */
    public record Mark(String from, String width) {}

    /** Where the first event of a month lies; with the year where that is another, without a name where there is no room for it. */
    public record Month(String at, @Nullable String name) {}

    static Scrubber of(List<Glimpse> events, ZoneId zone) {
        List<Lane> lanes = List.of(
                lane("Plan and goals", "on-content", events, one -> CONTENT.contains(HistoryKind.of(one.type()))),
                lane("Scores", "on-scores", events, one -> HistoryKind.of(one.type()) == HistoryKind.PROGRESS),
                lane("Signatures and reviews", "on-signatures", events, Scrubber::signed),
                lane("Late or put right", "on-late", events, Scrubber::remarkable));
        List<Glimpse> remarks = events.stream().filter(Scrubber::remarkable).toList();
        return new Scrubber(
                lanes,
                months(events, zone),
                remarks.subList(Math.max(0, remarks.size() - LISTED), remarks.size()),
                remarks.size());
    }

    private static boolean signed(Glimpse one) {
        HistoryKind kind = HistoryKind.of(one.type());
        return kind == HistoryKind.ATTESTATION || kind == HistoryKind.REVIEW;
    }

    private static boolean remarkable(Glimpse one) {
        return one.late() || one.corrects();
    }

    private static Lane lane(String name, String style, List<Glimpse> events, Predicate<Glimpse> belongs) {
        int places = Math.min(PLACES, events.size());
        BitSet taken = new BitSet(places);
        for (int at = 0; at < events.size(); at++) {
            if (belongs.test(events.get(at))) {
                taken.set((int) ((long) at * places / events.size()));
            }
        }
        List<Mark> marks = new ArrayList<>();
        for (int from = taken.nextSetBit(0); from >= 0; ) {
            int to = taken.nextClearBit(from);
            marks.add(new Mark(percent(100.0 * from / places), percent(100.0 * (to - from) / places)));
            from = taken.nextSetBit(to);
        }
        return new Lane(name, style, marks);
    }

    private static List<Month> months(List<Glimpse> events, ZoneId zone) {
        List<Month> months = new ArrayList<>();
        YearMonth last = null;
        int year = Integer.MIN_VALUE;
        double mark = -BETWEEN_MONTHS;
        double free = 0;
        for (int at = 0; at < events.size(); at++) {
            YearMonth month = YearMonth.from(events.get(at).recordedAt().atZone(zone));
            double place = 100.0 * at / events.size();
            if (!month.equals(last) && place - mark >= BETWEEN_MONTHS) {
                boolean another = month.getYear() != year;
                double width = another ? NAME_AND_YEAR : NAME;
                boolean room = place >= free && place + width <= 100;
                months.add(new Month(percent(place), room ? (another ? MONTH_AND_YEAR : MONTH).format(month) : null));
                mark = place;
                if (room) {
                    year = month.getYear();
                    free = place + width;
                }
            }
            last = month;
        }
        return months;
    }

    private static String percent(double value) {
        return String.format(Locale.ROOT, "%.2f%%", value);
    }
}
