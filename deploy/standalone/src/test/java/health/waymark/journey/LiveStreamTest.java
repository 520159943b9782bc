package health.waymark.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Iterator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What an open page hears: every change of its concern, none twice, none lost while it was away. */
@Timeout(60)
class LiveStreamTest {
    private final Clinic clinic = Clinic.system();
    private final Visitor clinician = Visitor.signedInAs("clinician");
    private final String plan = clinic.draft();

    private long addProblem(String to) {
        return clinic.send("AddProblem", "{\"planId\": \"%s\", \"statement\": \"Low mood\"}".formatted(to))
                .get("position")
                .asLong();
    }

    /** The id of the next change told, and what it names. */
    private static Told next(Iterator<String> lines) {
        String id = "";
        String data = "";
        boolean changed = false;
        while (lines.hasNext()) {
            String line = lines.next();
            if (line.startsWith("id:")) {
                id = line.substring(3);
            } else if (line.startsWith("data:")) {
                data = line.substring(5);
            } else if (line.equals("event:changed")) {
                changed = true;
            } else if (line.isEmpty() && changed) {
                return new Told(Long.parseLong(id), data);
            }
        }
        throw new AssertionError("The stream ended before anything was told.");
    }

    private record Told(long position, String data) {}

    private Iterator<String> listen(String query, String... headers) {
        return clinician.listen("/live?" + query, headers).body().iterator();
    }

    @Test
    void aPlanTellsOfItsOwnChangesOnly() {
        long before = addProblem(plan);
        Iterator<String> lines = listen("plan=" + plan + "&after=" + before);
        addProblem(clinic.draft());
        long change = addProblem(plan);
        Told told = next(lines);
        assertThat(told.position()).isGreaterThanOrEqualTo(change);
        assertThat(told.data()).isEqualTo("{\"planIds\":[\"%s\"]}".formatted(plan));
    }

    @Test
    void whatHappenedWhileItWasAwayIsToldWhenItComesBack() {
        long before = addProblem(plan);
        long missed = addProblem(plan);
        Told told = next(listen("plan=" + plan + "&after=0", "Last-Event-ID", Long.toString(before)));
        assertThat(told.position()).isGreaterThanOrEqualTo(missed);
        long after = addProblem(plan);
        Told again = next(listen("plan=" + plan, "Last-Event-ID", Long.toString(told.position())));
        assertThat(again.position()).isGreaterThanOrEqualTo(after);
    }

    @Test
    void withoutAPlanEveryOneOfTheOrganisationIsToldOf() {
        long before = addProblem(plan);
        Iterator<String> lines = listen("after=" + before);
        String other = clinic.draft();
        Told told = next(lines);
        while (!told.data().contains(other)) {
            told = next(lines);
        }
        assertThat(told.data()).startsWith("{\"planIds\":[");
    }

    @Test
    void aViewerFromTheFutureIsTreatedAsOneOfNow() {
        Iterator<String> lines = listen("plan=" + plan + "&after=999999999999");
        long change = addProblem(plan);
        Told told = next(lines);
        while (told.position() < change) {
            told = next(lines);
        }
        assertThat(told.data()).contains(plan);
    }

    @Test
    void onlyWhoMaySeeThePlanHears() {
        assertThat(Visitor.signedInAs("admin").listen("/live?plan=" + plan).statusCode())
                .isEqualTo(403);
        assertThat(clinician
                        .listen("/live?plan=00000000-0000-0000-0000-000000000000")
                        .statusCode())
                .isEqualTo(404);
        assertThat(new Visitor().get("/live?plan=" + plan).headers().firstValue("location"))
                .hasValueSatisfying(location -> assertThat(location).contains("/login"));
    }
}
