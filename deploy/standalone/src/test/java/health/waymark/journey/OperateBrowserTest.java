package health.waymark.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What Operate shows when something is amiss, in a real browser: accessible, whole on a phone, usable by keyboard. */
class OperateBrowserTest {
    private final Poison poison = new Poison();
    private final Clinic clinic = Clinic.system();

    @AfterEach
    void heal() {
        poison.heal();
    }

    @Test
    void aParkedPlanIsSetAsideByKeyboard() {
        poison.add();
        String plan = ParkedPlanTest.poisoned(clinic);
        ActivePlan.of(clinic);
        try (Browsers browsers = new Browsers()) {
            Page page = browsers.signedIn("admin");
            for (String path : List.of("/operate", "/operate/parked-plans", "/operate/deadlines")) {
                page.navigate(Browsers.address(path));
                assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                        .isVisible();
                Browsers.accessible(page);
            }
            String here = "/operate/parked-plans/" + plan;
            page.navigate(Browsers.address(here));
            Browsers.accessible(page);

            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Set aside"))
                    .press("Enter");
            assertThat(page.getByRole(AriaRole.ALERT)).isFocused();
            Browsers.accessible(page);
            page.keyboard().press("Tab");
            page.keyboard().press("Enter");
            Locator reason = page.getByLabel("Reason");
            assertThat(reason).isFocused();
            reason.fill("Waits for the next version");
            page.keyboard().press("Enter");
            assertThat(page.getByRole(AriaRole.STATUS)).containsText("Set aside");
            Browsers.accessible(page);

            page.navigate(Browsers.address("/plans/" + plan));
            assertThat(page.getByText("Not for your role")).isVisible();
            assertThat(browsers.complaints()).isEmpty();

            Page clinician = browsers.signedIn("clinician");
            clinician.navigate(Browsers.address("/plans/" + plan));
            assertThat(clinician.getByRole(AriaRole.NOTE)).containsText("This page stands still");
            Browsers.accessible(clinician);
            clinician.navigate(Browsers.address("/plans?q=Parked"));
            Browsers.accessible(clinician);
        }
    }

    @Test
    void aNewPasswordIsShownOnce() {
        try (Browsers browsers = new Browsers()) {
            Page page = browsers.signedIn("admin");
            page.navigate(Browsers.address("/operate/users/add"));
            page.getByLabel("Name to sign in with").fill("x y");
            page.keyboard().press("Enter");
            assertThat(page.getByLabel("Name to sign in with")).hasAttribute("aria-invalid", "true");
            Browsers.accessible(page);
            page.getByLabel("Name to sign in with").fill("browsed");
            page.getByLabel("Clinician").check();
            page.keyboard().press("Enter");
            assertThat(page.getByLabel("Password, shown this once").inputValue())
                    .hasSize(32);
            Browsers.accessible(page);
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Go to browsed"))
                    .click();
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Disable"))
                    .click();
            assertThat(page.getByRole(AriaRole.STATUS)).containsText("They are out");
            Browsers.accessible(page);
            assertThat(browsers.complaints()).isEmpty();
        }
    }
}
