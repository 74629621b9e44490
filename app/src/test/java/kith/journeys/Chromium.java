package kith.journeys;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/// The system's own Chromium. Where there is none the stories are skipped, and say so: they never pass unseen.
final class Chromium implements AutoCloseable {

    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    static Chromium open() {
        Optional<Path> program = program();
        Assumptions.assumeTrue(
                program.isPresent(),
                "No browser: install Chromium (apt install chromium) or name it in KITH_CHROMIUM; skipped");
        Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment()));
        Browser browser = playwright
                .chromium()
                .launch(new LaunchOptions().setExecutablePath(program.get()).setArgs(arguments()));
        return new Chromium(playwright, browser);
    }

    BrowserContext fresh(Browser.NewContextOptions options) {
        return browser.newContext(options);
    }

    private static Optional<Path> program() {
        return Stream.concat(named(System.getenv("KITH_CHROMIUM")), onPath())
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static Stream<Path> named(@Nullable String path) {
        return path == null || path.isBlank() ? Stream.empty() : Stream.of(Path.of(path));
    }

    private static Stream<Path> onPath() {
        String path = System.getenv().getOrDefault("PATH", "");
        return NAMES.stream()
                .flatMap(name ->
                        Stream.of(path.split(java.io.File.pathSeparator)).map(folder -> Path.of(folder, name)));
    }

    private static Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        return environment;
    }

    private static List<String> arguments() {
        List<String> arguments = new ArrayList<>(List.of(
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync"));
        if (System.getProperty("user.name").equals("root")) {
            arguments.add("--no-sandbox");
        }
        return arguments;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
