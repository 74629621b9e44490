package kith.web.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kith.access.Role;
import kith.access.workers.PractitionerRole;
import kith.testing.HandSetClock;
import kith.web.WebAlone;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.session.HttpSessionDestroyedEvent;

/// What the audit log says about the end of a session, on a real server.
@SpringBootTest(classes = WebAlone.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class LoggedSessionEndsTest {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    @LocalServerPort
    private int port = 0;

    @Autowired
    private Clock clock;

    @Autowired
    private WebAlone.SignInsSeen log;

    @Autowired
    private ApplicationEventPublisher events;

    @BeforeEach
    void forget() {
        log.words().clear();
    }

    @Test
    void signing_out_is_logged_once() throws Exception {
        Browser browser = signedIn();

        browser.post("/sign-out", Map.of());

        assertThat(log.words()).containsExactly("signed in", "ended: SIGNED_OUT");
    }

    @Test
    void a_session_that_ends_for_want_of_activity_is_logged() throws Exception {
        Browser browser = signedIn();
        ((HandSetClock) clock).pass(IdleTimeOut.AFTER.plusSeconds(1));

        browser.get("/");

        assertThat(log.words()).containsExactly("signed in", "ended: IDLE");
    }

    @Test
    void the_end_of_the_longest_session_is_logged() throws Exception {
        Browser browser = signedIn();
        ((HandSetClock) clock).pass(Duration.ofHours(12).plusSeconds(1));

        browser.get("/");

        assertThat(log.words()).containsExactly("signed in", "ended: LONGEST");
    }

    @Test
    void a_session_that_gives_way_to_another_device_is_logged_as_that() throws Exception {
        Browser first = signedIn();
        for (int other = 0; other < 3; other++) {
            ((HandSetClock) clock).pass(Duration.ofSeconds(1));
            signedIn();
        }

        first.get("/");

        assertThat(log.words())
                .containsExactly("signed in", "signed in", "signed in", "signed in", "ended: OTHER_DEVICES");
    }

    @Test
    void a_session_that_nobody_comes_back_to_is_logged_when_the_server_forgets_it() {
        MockHttpSession session = new MockHttpSession();
        session.setAttribute(
                HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY,
                new SecurityContextImpl(UsernamePasswordAuthenticationToken.authenticated(
                        new SignedIn(1, "Amara Diallo", PractitionerRole.of(Role.COORDINATOR), clock.instant()),
                        null,
                        List.of())));

        events.publishEvent(new HttpSessionDestroyedEvent(session));

        assertThat(log.words()).containsExactly("ended: IDLE");
    }

    @Test
    void a_session_in_which_nobody_signed_in_is_not_logged() {
        events.publishEvent(new HttpSessionDestroyedEvent(new MockHttpSession()));

        assertThat(log.words()).isEmpty();
    }

    private Browser signedIn() throws IOException, InterruptedException {
        Browser browser = new Browser();
        browser.post("/sign-in", Map.of("name", WebAlone.NAME, "password", WebAlone.PASSWORD));
        return browser;
    }

    /// A browser with cookies of its own.
    private class Browser {

        private final HttpClient client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NORMAL)
                .cookieHandler(new CookieManager())
                .build();

        String get(String path) throws IOException, InterruptedException {
            return send(HttpRequest.newBuilder(at(path)).build());
        }

        /// Sends a form with the token that the page of parts, or the sign-in page before it, has in a form.
        void post(String path, Map<String, String> fields) throws IOException, InterruptedException {
            Matcher token = TOKEN.matcher(get("/"));
            assertThat(token.find()).isTrue();
            String body = "_csrf=" + token.group(1)
                    + fields.entrySet().stream()
                            .map(field -> "&" + field.getKey() + "="
                                    + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                            .collect(Collectors.joining());
            send(HttpRequest.newBuilder(at(path))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(body))
                    .build());
        }

        private String send(HttpRequest request) throws IOException, InterruptedException {
            return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
        }

        private URI at(String path) {
            return URI.create("http://localhost:" + port + path);
        }
    }
}
