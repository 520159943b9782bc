package health.waymark.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

/** The way through the first pages, by keyboard and mouse, with nothing refused by the content security policy. */
class FirstPageTest {

    @Test
    void signInListPlanHistorySignOut() {
        String plan = StoriedPlan.told(Clinic.system());
        try (Browsers browsers = new Browsers()) {
            Page page = browsers.signedIn("clinician");
            page.navigate(Browsers.address("/plans"));
            assertThat(page).hasTitle("Plans · Waymark");
            page.keyboard().press("Tab");
            assertThat(page.locator(":focus")).hasText("Skip to content");
            page.keyboard().press("Enter");
            assertThat(page.locator("main")).isFocused();

            page.getByLabel("Search", new Page.GetByLabelOptions().setExact(true))
                    .fill("Storied");
            page.keyboard().press("Enter");
            page.locator("a[href='/plans/" + plan + "']").click();
            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                    .hasText("P. Storied");

            follow(page, "Progress");
            page.getByText("The same as a table").first().click();
            assertThat(page.getByRole(AriaRole.COLUMNHEADER, new Page.GetByRoleOptions().setName("Score"))
                            .first())
                    .isVisible();

            follow(page, "History");
            assertThat(page.getByText("Problem \"Low mood most days\"").first()).isVisible();
            page.getByText("Before and after").first().click();
            assertThat(page.getByRole(AriaRole.COLUMNHEADER, new Page.GetByRoleOptions().setName("Before"))
                            .first())
                    .isVisible();

            page.getByText("Sign out").click();
            assertThat(page.getByRole(AriaRole.STATUS)).hasText("You are signed out.");
            page.goBack();
            page.reload();
            assertThat(page).hasTitle("Sign in · Waymark");
            page.navigate(Browsers.address("/plans/" + plan));
            assertThat(page).hasTitle("Sign in · Waymark");
            assertThat(browsers.complaints()).isEmpty();
        }
    }

    private static void follow(Page page, String link) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link).setExact(true))
                .click();
    }
}
