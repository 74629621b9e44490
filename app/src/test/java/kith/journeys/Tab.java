package kith.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// One tab of the browser, as somebody uses it. It notes whatever a page asks for from elsewhere or complains
/// about.
final class Tab implements AutoCloseable {

    static final int NARROW = 320;
    static final int WIDE = 1280;

    private static final Duration SETTLES_WITHIN = Duration.ofSeconds(3);
    private static final double BETWEEN_LOOKS_MS = 50;

    private static final Path AXE = Path.of("node_modules/axe-core/axe.min.js");
    private static final Path SCREENSHOTS = Path.of("target/screenshots");

    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new CopyOnWriteArrayList<>();
    private int clicks;

    private Tab(BrowserContext context, String site) {
        this.context = context;
        this.page = context.newPage();
        page.setDefaultTimeout(20_000);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().contains("status of 4")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        page.onRequest(request -> {
            if (!request.url().startsWith(site) && !request.url().startsWith("data:")) {
                complaints.add("asked elsewhere: " + request.url());
            }
        });
    }

    /// A tab on our site, with scripts.
    static Tab on(Chromium browser, String site, int width) {
        return new Tab(browser.fresh(options(site, width)), site);
    }

    static Tab withoutScripts(Chromium browser, String site, int width) {
        return new Tab(browser.fresh(options(site, width).setJavaScriptEnabled(false)), site);
    }

    private static NewContextOptions options(String site, int width) {
        return new NewContextOptions()
                .setBaseURL(site)
                .setViewportSize(width, 900)
                .setLocale("en-GB");
    }

    Page page() {
        return page;
    }

    void goTo(String path) {
        page.navigate(path);
    }

    void fill(String label, String value) {
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).fill(value);
    }

    /// A day, in its three boxes.
    void fill(String group, LocalDate day) {
        var boxes = page.getByRole(
                com.microsoft.playwright.options.AriaRole.GROUP, new Page.GetByRoleOptions().setName(group));
        boxes.getByLabel("Day").fill(String.valueOf(day.getDayOfMonth()));
        boxes.getByLabel("Month").fill(String.valueOf(day.getMonthValue()));
        boxes.getByLabel("Year").fill(String.valueOf(day.getYear()));
    }

    void press(String button) {
        clicks++;
        page.getByRole(com.microsoft.playwright.options.AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button))
                .first()
                .click();
    }

    void follow(String link) {
        clicks++;
        page.getByRole(com.microsoft.playwright.options.AriaRole.LINK, new Page.GetByRoleOptions().setName(link))
                .first()
                .click();
    }

    /// Selects one of several choices.
    void choose(String label, String choice) {
        clicks++;
        Locator select = page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
        Locator named = select.locator("option").filter(new Locator.FilterOptions().setHasText(choice));
        select.selectOption(named.count() == 1 ? named.getAttribute("value") : choice);
    }

    /// A page as it comes out of the printer.
    byte[] printed(String path) {
        goTo(path);
        return page.pdf();
    }

    /// How often a button was pressed, a link followed or a choice made.
    int clicks() {
        return clicks;
    }

    void signIn(String username) {
        signIn(username, DemonstrationBorough.PASSWORD);
    }

    void signIn(String username, String password) {
        goTo("/");
        fill("Sign-in name", username);
        fill("Password", password);
        press("Sign in");
    }

    /// The page has this heading, and at both widths it does not scroll sideways and axe finds nothing.
    void sees(String heading, String photograph) {
        assertThat(heading()).contains(heading);
        isInOrder(photograph);
    }

    void isInOrder(String photograph) {
        for (int width : new int[] {NARROW, WIDE}) {
            resize(width);
            assertThat(scrollsSideways()).isFalse();
            assertThat(findings()).isEmpty();
            photograph(photograph + "-" + width);
        }
    }

    String heading() {
        return page.locator("h1").innerText();
    }

    String text() {
        return page.locator("body").innerText();
    }

    /// A key leads to the next page without the browser waiting for it by itself.
    void waitsFor(String words) {
        page.getByText(words).waitFor();
    }

    /// Resizes the window, as 400% zoom does: 1280 wide at 400% is 320.
    void resize(int width) {
        page.setViewportSize(width, 900);
    }

    /// Whether the page is wider than the window, once the menu has had time to fold itself. It is asked again
    /// and again from here, because a script that waits within the page is what our content policy forbids.
    boolean scrollsSideways() {
        long last = System.nanoTime() + SETTLES_WITHIN.toNanos();
        while (isWiderThanTheWindow()) {
            if (System.nanoTime() > last) {
                return true;
            }
            page.waitForTimeout(BETWEEN_LOOKS_MS);
        }
        return false;
    }

    private boolean isWiderThanTheWindow() {
        return page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth")
                .equals(true);
    }

    /// Shows the page as a dark high-contrast theme does, which replaces the page's colours by its own.
    void forceColours() {
        page.emulateMedia(new Page.EmulateMediaOptions()
                .setForcedColors(ForcedColors.ACTIVE)
                .setColorScheme(ColorScheme.DARK));
    }

    /// The value of a CSS property that the browser uses for the first element a selector finds.
    String style(String selector, String property) {
        return String.valueOf(page.locator(selector)
                .first()
                .evaluate("(element, name) => getComputedStyle(element).getPropertyValue(name)", property));
    }

    /// Everything axe-core finds wrong with the page, each as one line.
    List<String> findings() {
        page.evaluate(read(AXE));
        Object found = page.evaluate("""
                async () => (await axe.run(document, {resultTypes: ['violations']})).violations
                    .flatMap(v => v.nodes.map(n => v.id + ': ' + n.target.join(' ') + ' ' + n.failureSummary))
                """);
        List<String> lines = new ArrayList<>();
        for (Object line : (List<?>) found) {
            lines.add(String.valueOf(line));
        }
        return lines;
    }

    void photograph(String name) {
        page.screenshot(new ScreenshotOptions()
                .setPath(SCREENSHOTS.resolve(name + ".png"))
                .setFullPage(true));
    }

    /// Nothing was asked of another computer, and no script failed.
    void hasNoComplaints() {
        assertThat(complaints).isEmpty();
    }

    private static String read(Path file) {
        try {
            return java.nio.file.Files.readString(file);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException("axe-core is not there: npm ci puts it in node_modules", e);
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
