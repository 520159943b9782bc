package health.waymark.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import health.waymark.standalone.RunningWaymark;
import java.time.Duration;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What operators do about reminders that could not be sent. */
class OperateDeliveriesTest {
    private final JdbcClient jdbc = RunningWaymark.shared().bean(JdbcClient.class);
    private final UUID plan = UUID.randomUUID();

    @AfterEach
    void forget() {
        jdbc.sql("delete from command.delivery where plan_id = ?").param(plan).update();
    }

    private UUID dead() {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                        insert into command.delivery (delivery_id, organisation, plan_id, reminder_id, kind, channel, part,
                          recipient, state, attempts, cause, created_at, ended_at)
                        values (?, 'default', ?, gen_random_uuid(), 'OVERDUE', 'EMAIL', 'CLINICIAN', 'clin-7', 'DEAD', 14,
                          'SMTP 451', now(), now())""").params(id, plan).update();
        return id;
    }

    @Test
    void oneIsDiscardedWithAReasonAndAnotherSentAgain() {
        UUID first = dead();
        UUID second = dead();
        try (Browsers browsers = new Browsers()) {
            Page page = browsers.signedIn("admin");
            page.navigate(Browsers.address("/operate"));
            assertThat(page.locator("main").textContent()).contains("could not be sent");
            page.navigate(Browsers.address("/operate/deliveries"));
            assertThat(page.locator("table").textContent()).contains("clin-7", "SMTP 451", plan.toString());
            Browsers.accessible(page);

            page.navigate(Browsers.address("/operate/deliveries/" + first));
            Browsers.accessible(page);
            press(page, "Discard");
            assertThat(page.locator("#wrong").textContent()).contains("Say why");
            PlaywrightAssertions.assertThat(page.locator("#wrong")).isFocused();
            Browsers.accessible(page);
            page.getByLabel("Reason").fill("Told by phone.");
            press(page, "Discard");
            assertThat(page.locator("main").textContent()).contains("Discarded", "Told by phone.", "admin");

            page.navigate(Browsers.address("/operate/deliveries/" + second));
            press(page, "Send it again");
            assertThat(page.locator("main").textContent()).contains("On its way again");
            Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
                page.navigate(Browsers.address("/operate/deliveries/" + second));
                assertThat(page.locator("main").textContent()).contains("no longer called for it");
            });
            page.navigate(Browsers.address("/operate/log"));
            assertThat(page.locator("main").textContent()).contains("Told by phone.");
            assertThat(browsers.complaints()).isEmpty();
        }
    }

    private static void press(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(button)).click();
    }
}
