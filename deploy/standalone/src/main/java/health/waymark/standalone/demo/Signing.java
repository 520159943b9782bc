package health.waymark.standalone.demo;

import static health.waymark.standalone.demo.Diary.reason;

import health.waymark.standalone.demo.DemoClinic.Aim;
import health.waymark.standalone.demo.DemoClinic.Colleague;
import health.waymark.standalone.demo.DemoClinic.Entry;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** How a plan is agreed to, signed and begun. */
final class Signing {
    private final DemoClinic clinic;
    private final Entry entry;
    private final Diary diary;
    private final List<Aim> aims;
    private final Random chance;

    Signing(DemoClinic clinic, Entry entry, Diary diary, List<Aim> aims, Random chance) {
        this.clinic = clinic;
        this.entry = entry;
        this.diary = diary;
        this.aims = aims;
        this.chance = chance;
    }

    void agree(LocalDate activated) {
        boolean declined = entry.is("declined-signature");
        diary.at(activated.minusDays(2), 11);
        for (int i = 0; i < aims.size(); i++) {
            if (declined) {
                diary.send(
                        "RecordAcceptance",
                        "goalId",
                        diary.id("goal" + i),
                        "acceptance",
                        "PENDING",
                        "comment",
                        "Attends by order of the court and wants to think about it.");
            } else {
                diary.send("RecordAcceptance", "goalId", diary.id("goal" + i), "acceptance", "AGREE");
            }
        }
        sign(activated.minusDays(1), declined);
        diary.at(activated, 9).send("ActivatePlan");
    }

    void sign(LocalDate day, boolean declined) {
        Colleague counsellor = diary.writer();
        diary.at(day, 14)
                .send("AttestPlan", "signer", counsellor.person(), "role", "AUTHOR", "meaning", "I wrote this plan.");
        if (declined) {
            diary.send(
                    "DocumentNonSignature",
                    "role",
                    "CLIENT",
                    "reason",
                    reason("Does not want to sign anything; takes part all the same."));
        } else {
            diary.send(
                    "AttestPlan",
                    "signer",
                    Map.of("id", diary.id("client"), "display", entry.client()),
                    "role",
                    "CLIENT",
                    "meaning",
                    "I took part in making this plan and agree with it.",
                    "method",
                    "ON_PAPER",
                    "document",
                    "chart/" + diary.id("paper").substring(0, 8));
        }
        if (entry.is("exemplary") || chance.nextBoolean()) {
            Colleague supervisor = clinic.colleague(counsellor.supervisor());
            diary.by(supervisor)
                    .at(day, 16)
                    .send(
                            "AttestPlan",
                            "signer",
                            supervisor.person(),
                            "role",
                            "SUPERVISOR",
                            "meaning",
                            "I have reviewed this plan with its author.")
                    .by(counsellor);
        }
    }
}
