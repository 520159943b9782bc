package health.waymark.standalone.demo;

import static health.waymark.standalone.demo.Diary.reason;

import health.waymark.standalone.demo.DemoClinic.Aim;
import health.waymark.standalone.demo.DemoClinic.Colleague;
import health.waymark.standalone.demo.DemoClinic.Entry;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** One plan of the demonstration from its draft to today. */
final class Story {
    private final DemoClinic clinic;
    private final Entry entry;
    private final LocalDate today;
    private final Random chance;
    private final Diary diary;
    private final List<Aim> aims;
    private final Drafting drafting;
    private final Signing signing;
    private final Reviewing reviewing;

    private Story(DemoClinic clinic, Entry entry, LocalDate today) {
        this.clinic = clinic;
        this.entry = entry;
        this.today = today;
        this.chance = new Random(entry.client().hashCode());
        this.diary = new Diary(entry.client(), clinic.colleague(entry.by()));
        this.aims = clinic.area(entry).goals();
        this.drafting = new Drafting(clinic, entry, diary, aims, chance);
        this.signing = new Signing(clinic, entry, diary, aims, chance);
        this.reviewing = new Reviewing(signing, entry, diary, aims);
    }

    static List<Sending> of(DemoClinic clinic, Entry entry, LocalDate today) {
        Story story = new Story(clinic, entry, today);
        story.tell();
        return story.diary.inOrder();
    }

    private void tell() {
        if (entry.draft()) {
            drafting.draft(today.minusDays(4 + chance.nextInt(6)), 1);
            return;
        }
        List<LocalDate> reviews = reviews();
        LocalDate activated = reviews.remove(0);
        drafting.draft(activated.minusDays(6 + chance.nextInt(6)), aims.size());
        signing.agree(activated);
        LocalDate last = reviews.isEmpty() ? activated : reviews.get(reviews.size() - 1);
        LocalDate end = ending(last);
        new Sessions(entry, aims, diary, chance).hold(activated, end, last);
        for (int i = 0; i < reviews.size(); i++) {
            reviewing.review(reviews.get(i), i == 0, i == reviews.size() - 1);
        }
        finish(end);
        if (entry.is("legal-hold")) {
            hold(false);
        } else if (entry.is("hold-released")) {
            hold(true);
        }
    }

    /** The day of activation, then those of the reviews: the last one leaves the next due when the entry says. */
    private List<LocalDate> reviews() {
        List<LocalDate> days = new ArrayList<>();
        LocalDate day = today.plusDays(entry.due()).minusDays(entry.interval());
        for (int i = 0; i <= entry.cycles(); i++) {
            days.add(0, day);
            day = day.minusDays(entry.interval() - chance.nextInt(4));
        }
        return days;
    }

    /** The last day with sessions. */
    private LocalDate ending(LocalDate last) {
        if (entry.is("silent")) {
            return today.minusDays(44);
        }
        boolean ended = entry.is("completed") || entry.is("revoked") || entry.is("held");
        return ended ? last.plusDays(10) : today;
    }

    private void finish(LocalDate end) {
        diary.at(end.plusDays(1), 12);
        if (entry.is("completed")) {
            for (int i = 0; i < aims.size(); i++) {
                reviewing.close(i);
            }
            diary.send("CompletePlan", "reason", reason("All goals reached; aftercare is agreed."));
        } else if (entry.is("revoked")) {
            diary.send("RevokePlan", "reason", reason("Moved to another town; care goes on there."));
        } else if (entry.is("held")) {
            diary.send("HoldPlan", "reason", reason("In residential treatment until further notice."));
        } else if (entry.is("reassigned")) {
            Colleague next = clinic.colleague("clinician");
            diary.by(clinic.colleague(diary.writer().supervisor()))
                    .at(today.minusDays(2), 12)
                    .send(
                            "ReassignClinician",
                            "clinician",
                            next.person(),
                            "supervisor",
                            clinic.colleague(next.supervisor()).person(),
                            "reason",
                            reason("Leila Haddad's caseload was too large."));
        }
    }

    private void hold(boolean released) {
        diary.by(clinic.colleague("compliance")).at(today.minusDays(40), 9);
        String hold = diary.id("hold");
        diary.send(
                "PlaceLegalHold",
                "holdId",
                hold,
                "matter",
                "Case 26-0417",
                "reason",
                reason("Letter of the client's counsel: the record is evidence."));
        if (released) {
            diary.at(today.minusDays(6), 15)
                    .send(
                            "ReleaseLegalHold",
                            "holdId",
                            hold,
                            "reason",
                            reason("Settled; counsel confirmed in writing that nothing need be kept."));
        }
    }
}
