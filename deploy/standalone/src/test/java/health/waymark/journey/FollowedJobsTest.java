package health.waymark.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import health.waymark.access.Actor;
import health.waymark.access.PurposeOfUse;
import health.waymark.job.JobRun;
import health.waymark.job.JobWork;
import health.waymark.job.Jobs;
import health.waymark.standalone.RunningWaymark;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A page with a job on it that waits or runs shows by itself how it ends, in a real browser. */
class FollowedJobsTest {
    private static final int AT_ONCE = 2;
    private static final LocatorAssertions.ContainsTextOptions IN_A_MINUTE =
            new LocatorAssertions.ContainsTextOptions().setTimeout(60_000);

    private final CountDownLatch released = new CountDownLatch(1);

    /** So that what is ordered next waits. */
    @BeforeEach
    void keepAllBusy() {
        Actor elsewhere = new Actor(
                "busy",
                "Busy",
                Actor.Kind.CLIENT,
                Set.of(),
                Set.of(),
                "clinic-" + UUID.randomUUID(),
                null,
                null,
                PurposeOfUse.HSYSADMIN);
        for (int job = 0; job < AT_ONCE; job++) {
            RunningWaymark.shared().bean(Jobs.class).start(elsewhere, "busy", new JobWork() {
                @Override
                public @Nullable Object run(JobRun run) throws InterruptedException {
                    released.await();
                    return null;
                }

                @Override
                public void close() {}
            });
        }
    }

    @AfterEach
    void release() {
        released.countDown();
    }

    @Test
    void theCheckOfTheRecord() {
        try (Browsers browsers = new Browsers()) {
            Page page = browsers.signedIn("compliance");
            page.navigate(Browsers.address("/audit/proof"));
            page.getByText("Check the record", new Page.GetByTextOptions().setExact(true))
                    .click();
            Locator part = page.locator("#asked-for");
            assertThat(part).containsText("The record is being checked.");
            assertThat(part).containsText("It begins in a moment.");
            Browsers.accessible(page);
            Locator next = page.getByLabel("A checkpoint that was kept elsewhere");
            next.fill("not sent yet");
            page.getByText("Look again").focus();
            released.countDown();
            assertThat(part).containsText("as it was sealed", IN_A_MINUTE);
            hasEnded(page, part, "The check has ended.");
            assertThat(part).not().containsText("The record is being checked.");
            assertThat(next).hasValue("not sent yet");
            assertThat(part).isFocused();
            Browsers.accessible(page);
            assertThat(browsers.complaints()).isEmpty();
        }
    }

    @Test
    void aPackage() {
        Clinic clinic = Clinic.system();
        String plan = clinic.draft();
        clinic.get("/api/plans/" + plan);
        try (Browsers browsers = new Browsers()) {
            Page page = browsers.signedIn("compliance");
            page.navigate(Browsers.address("/audit/packages/new?planId=" + plan));
            page.getByLabel("Who gets it").fill("A surveyor");
            page.getByLabel("What for").fill("Survey");
            page.getByText("Make the package").click();
            Locator part = page.locator("#standing");
            assertThat(part).containsText("Waiting");
            assertThat(part).containsText("Collecting what goes into it.");
            released.countDown();
            assertThat(part).containsText("Ready", IN_A_MINUTE);
            hasEnded(page, part, "The package is no longer being made.");
            assertThat(part).containsText("SHA-256");
            assertThat(part).containsText("A surveyor");
            assertThat(part).not().containsText("Call it off");
            assertThat(browsers.complaints()).isEmpty();
        }
    }

    @Test
    void theViewsMadeAnew() {
        try (Browsers browsers = new Browsers()) {
            Page page = browsers.signedIn("admin");
            page.navigate(Browsers.address("/operate/views"));
            page.getByText("Compare with the log").first().click();
            Locator part = page.locator("#view-plans");
            assertThat(part).containsText("Waits");
            released.countDown();
            assertThat(part).containsText("Completed", IN_A_MINUTE);
            hasEnded(page, part, "Plans: it has ended.");
            assertThat(browsers.complaints()).isEmpty();
        }
    }

    private static void hasEnded(Page page, Locator part, String sentence) {
        assertThat(page.locator("main > p[role=status]")).hasText(sentence);
        assertThat(part.getAttribute("data-follow"))
                .as("it isn't asked for again")
                .isNull();
        assertThat(part).not().containsText("Look again");
    }
}
