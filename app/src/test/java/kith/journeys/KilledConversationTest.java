package kith.journeys;

import static kith.journeys.PhoneConversation.beginCare;
import static kith.journeys.PhoneConversation.goOn;
import static kith.journeys.PhoneConversation.kept;
import static kith.journeys.PhoneConversation.says;
import static kith.journeys.PhoneConversation.signIn;
import static kith.journeys.PhoneConversation.until;
import static kith.journeys.PhoneConversation.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.BrowserContext;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import kith.Kith;
import kith.cli.Launched;
import kith.partners.Teams;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.core.env.Environment;

/// The line is cut twice and the server is killed once while somebody has the conversation. The server is a process of
/// its own, and is started again on the same database and port.
@SpringBootTest(
        classes = {Kith.class, DemonstrationBorough.class},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ExtendWith(Browsing.class)
class KilledConversationTest {

    private static final String CLASS_PATH = Objects.requireNonNull(
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
    private static final Duration STARTS_WITHIN = Duration.ofMinutes(3);

    @TempDir
    private Path folder;

    @Autowired
    private Environment settings;

    @Autowired
    private Teams teams;

    private final List<Process> servers = new ArrayList<>();
    private int port;

    @BeforeEach
    void a_server_runs() throws IOException {
        DemonstrationBorough.addWalworthTeam(teams);
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        serve();
    }

    @AfterEach
    void no_server_runs_any_more() {
        servers.forEach(Process::destroyForcibly);
    }

    @ParameterizedTest
    @ValueSource(ints = {PhoneConversation.PHONE, Tab.WIDE})
    void nothing_is_lost_where_the_line_is_cut_twice_and_the_server_is_killed(int width, Chromium browser)
            throws Exception {
        try (Tab phone = Tab.on(browser, site(), width)) {
            phone.signIn(DemonstrationBorough.AMARA);
            String conversation = beginCare(phone, width == Tab.WIDE ? 9 : 10) + "/conversation";
            phone.goTo(conversation + "/about-important");
            phone.resize(width);
            BrowserContext device = phone.page().context();
            phone.page().waitForTimeout(5_000);
            write(phone, "about-important", "My garden.");
            says(phone, "Saved ");

            device.setOffline(true);
            write(phone, "about-important", "My garden and my cat Duchess.");
            says(phone, "It is kept on this device, encrypted.");
            device.setOffline(false);
            until(phone, () -> kept(phone.page()).isEmpty());

            goOn(phone);
            write(phone, "about-people", "My daughter Ngozi.");
            kill();
            write(phone, "about-people", "My daughter Ngozi. Mr Bello next door.");
            goOn(phone);
            write(phone, "about-communicate", "Speak slowly.");
            until(phone, () -> kept(phone.page()).size() == 2);
            assertThat(kept(phone.page())).noneMatch(text -> text.contains("Bello") || text.contains("slowly"));
            serve();
            signIn(device, site(), DemonstrationBorough.AMARA).close();
            until(phone, () -> kept(phone.page()).isEmpty());

            phone.goTo(conversation + "/strengths");
            write(phone, "strengths", "I cook.");
            says(phone, "Saved ");
            device.setOffline(true);
            write(phone, "strengths", "I cook for the whole floor.");
            until(phone, () -> kept(phone.page()).size() == 1);
            device.setOffline(false);
            until(phone, () -> kept(phone.page()).isEmpty());

            phone.goTo(conversation + "/check");
            assertThat(phone.text())
                    .contains("My garden and my cat Duchess.", "My daughter Ngozi. Mr Bello next door.")
                    .contains("Speak slowly.", "I cook for the whole floor.");
            phone.press("Finish the conversation");
            assertThat(phone.text())
                    .contains("The conversation is kept.", "Mr Bello next door.", "I cook for the whole floor.");
        }
    }

    private void kill() throws InterruptedException {
        Process server = servers.getLast();
        assertThat(server.isAlive()).isTrue();
        server.destroyForcibly().waitFor();
    }

    private void serve() throws IOException {
        List<String> command = new ArrayList<>(Launched.java());
        command.addAll(List.of("-cp", CLASS_PATH, "kith.cli.Main", "serve", "--port", String.valueOf(port)));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(folder.resolve("said").toFile()));
        builder.environment().put("KITH_DATABASE_URL", setting("kith.database-url"));
        builder.environment().put("KITH_DATABASE_OWNER_URL", setting("kith.database-owner-url"));
        builder.environment().put("KITH_DATA", folder.toString());
        builder.environment().put("KITH_ALLOW_ROOT", "yes");
        Process server = builder.start();
        servers.add(server);
        await().atMost(STARTS_WITHIN)
                .pollInterval(Duration.ofMillis(300))
                .failFast("The server ended", () -> !server.isAlive())
                .until(this::answers);
    }

    private String setting(String key) {
        return Objects.requireNonNull(settings.getProperty(key));
    }

    private boolean answers() {
        try {
            var asked =
                    (HttpURLConnection) URI.create(site() + "/sign-in").toURL().openConnection();
            asked.setConnectTimeout(1_000);
            asked.setReadTimeout(5_000);
            return asked.getResponseCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private String site() {
        return "http://localhost:" + port;
    }
}
