package health.waymark.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import health.waymark.standalone.RunningWaymark;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A real browser with whoever is needed in it; tests without one are skipped and say so. */
final class Browsers implements AutoCloseable {
    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    /** One for all tests of a JVM, which ends it: it takes longer to start than most of them take. */
    private static final class Chromium {
        static final Optional<Browser> STARTED = installed().map(Chromium::start);

        private static Optional<Path> installed() {
            return Stream.of("chromium", "chromium-browser", "google-chrome")
                    .map(name -> Path.of("/usr/bin", name))
                    .filter(Files::isExecutable)
                    .findFirst();
        }

        private static Browser start(Path chromium) {
            Playwright playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            return playwright
                    .chromium()
                    .launch(new LaunchOptions()
                            .setExecutablePath(chromium)
                            .setArgs(List.of(
                                    "--no-sandbox",
                                    "--disable-gpu",
                                    "--disable-quic",
                                    "--no-first-run",
                                    "--disable-background-networking",
                                    "--disable-component-update",
                                    "--disable-sync")));
        }
    }

    private final Browser browser;
    private final List<BrowserContext> contexts = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();

    Browsers() {
        Optional<Browser> started = Chromium.STARTED;
        assumeTrue(started.isPresent(), "There is no Chromium on this machine: the pages are not tried in a browser.");
        browser = started.orElseThrow();
    }

    /** Somebody who has not signed in. */
    Page stranger() {
        return stranger(new Browser.NewContextOptions().setColorScheme(ColorScheme.LIGHT));
    }

    private Page stranger(Browser.NewContextOptions options) {
        BrowserContext context = browser.newContext(options);
        contexts.add(context);
        Page page = context.newPage();
        page.onConsoleMessage(message -> {
            if (!message.type().equals("log") && !refused(page, message)) {
                complaints.add(page.url() + ": " + message.text());
            }
        });
        page.onPageError(complaints::add);
        return page;
    }

    /** The browser's word that the page itself came with a status such as 404 or 422, as some here should. */
    private static boolean refused(Page page, ConsoleMessage message) {
        return message.text().contains("the server responded with a status")
                && message.location().startsWith(page.url());
    }

    Page signedIn(String user) {
        return signedIn(user, new Browser.NewContextOptions().setColorScheme(ColorScheme.LIGHT));
    }

    Page signedIn(String user, Browser.NewContextOptions options) {
        Page page = stranger(options);
        page.navigate(address("/login"));
        PlaywrightAssertions.assertThat(page.getByLabel("Name")).isFocused();
        page.getByLabel("Name").fill(user);
        page.getByLabel("Password").fill(Visitor.password(user));
        page.keyboard().press("Enter");
        page.waitForURL(url -> !url.contains("/login"));
        return page;
    }

    /** What the browser refused or stumbled over. */
    List<String> complaints() {
        return complaints;
    }

    static String address(String path) {
        return RunningWaymark.shared().address().resolve(path).toString();
    }

    /** In light and in dark, by axe's rules for WCAG 2.2 AA; nothing runs out of the page on a phone. */
    static void accessible(Page page) {
        shown(page);
        assertFine(page, ColorScheme.LIGHT);
        assertFine(page, ColorScheme.DARK);
        var size = page.viewportSize();
        page.setViewportSize(360, 740);
        assertThat(page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .as(page.url() + " on a phone")
                .isEqualTo(0);
        page.setViewportSize(size.width, size.height);
    }

    /** Until it has been painted: then the field or message that is to have the focus has it. */
    static void shown(Page page) {
        page.evaluate("() => new Promise(shown => requestAnimationFrame(() => requestAnimationFrame(shown)))");
    }

    private static void assertFine(Page page, ColorScheme scheme) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme).setReducedMotion(ReducedMotion.REDUCE));
        // Only violations are reported in full, and in the page itself, which has no frames: the same rules in a third
        // of the time.
        var found = new AxeBuilder(page)
                .options(onlyViolations())
                .withTags(RULES)
                .setLegacyMode(true)
                .analyze()
                .getViolations();
        assertThat(found.stream().map(rule -> rule.getId() + " " + rule.getNodes()))
                .as(page.url() + " in " + scheme)
                .isEmpty();
    }

    private static AxeRunOptions onlyViolations() {
        AxeRunOptions options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        return options;
    }

    @Override
    public void close() {
        contexts.forEach(BrowserContext::close);
    }
}
