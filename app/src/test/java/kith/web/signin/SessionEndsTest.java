package kith.web.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import kith.testing.HandSetClock;
import kith.web.WebAlone;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/// How sessions end, and what becomes of what was typed.
@SpringBootTest(classes = WebAlone.class)
@AutoConfigureMockMvc
@ActiveProfiles("development")
class SessionEndsTest {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Clock clock;

    @Autowired
    private WebAlone.SignInsSeen log;

    private final MockHttpSession session = new MockHttpSession();

    @Test
    void a_form_that_is_sent_after_the_time_out_comes_back_filled_once() {
        signIn(session);
        ((HandSetClock) clock).pass(IdleTimeOut.AFTER.plusSeconds(1));

        MvcTestResult late = mvc.perform(post("/imports")
                .session(session)
                .header("Referer", "https://kith.example/long-folder")
                .param("folder", "typed-folder")
                .param("_csrf", "of-the-ended-session")
                .param("new-password", "typed-secret"));
        assertThat(late).hasStatus(302).hasRedirectedUrl("/sign-in?idle");

        MockHttpSession next = new MockHttpSession();
        assertThat(signIn(next)).hasRedirectedUrl("/long-folder");
        assertThat(body(ask("/", next))).doesNotContain("We kept what you typed");
        assertThat(body(ask("/long-folder", next)))
                .contains("We kept what you typed before we signed you out")
                .doesNotContain("typed-secret");
        assertThat(body(ask("/long-folder", next))).doesNotContain("We kept what you typed");
    }

    @Test
    void what_a_page_sends_just_before_the_time_out_is_kept_and_counts_as_no_activity() {
        signIn(session);
        ask("/", session);
        ((HandSetClock) clock).pass(IdleTimeOut.AFTER.minusSeconds(10));

        assertThat(mvc.perform(post("/typed?again")
                        .session(session)
                        .with(csrf())
                        .param("page", "/long-folder")
                        .param("field.newPartner", "G85001")))
                .hasStatus(204);
        ((HandSetClock) clock).pass(Duration.ofSeconds(11));

        assertThat(ask("/", session)).hasRedirectedUrl("/sign-in?idle");
        MockHttpSession next = new MockHttpSession();
        assertThat(signIn(next)).hasRedirectedUrl("/long-folder");
        assertThat(body(ask("/long-folder", next))).contains("value=\"G85001\"");
    }

    @Test
    void staying_signed_in_counts_as_activity() {
        signIn(session);
        ((HandSetClock) clock).pass(IdleTimeOut.AFTER.minusMinutes(1));

        assertThat(mvc.perform(post("/stay").session(session).with(csrf()).param("quietly", "yes")))
                .hasStatus(204);
        ((HandSetClock) clock).pass(Duration.ofMinutes(2));

        assertThat(ask("/", session)).hasStatusOk();
    }

    @Test
    void nobody_stays_signed_in_longer_than_the_settings_allow() {
        signIn(session);

        for (int minutes = 0; minutes < Duration.ofHours(12).toMinutes(); minutes += 10) {
            assertThat(ask("/", session)).hasStatusOk();
            ((HandSetClock) clock).pass(Duration.ofMinutes(10));
        }
        ((HandSetClock) clock).pass(Duration.ofSeconds(1));

        assertThat(ask("/", session)).hasStatus(302).hasRedirectedUrl("/sign-in?long");
    }

    @Test
    void a_worker_has_three_sessions_and_the_fourth_ends_the_first() {
        signIn(session);
        for (int other = 0; other < 3; other++) {
            ((HandSetClock) clock).pass(Duration.ofSeconds(1));
            signIn(new MockHttpSession());
        }

        assertThat(ask("/", session)).hasStatus(302).hasRedirectedUrl("/sign-in?elsewhere");
    }

    @Test
    void a_form_without_our_token_is_refused_truly_to_somebody_signed_in() {
        signIn(session);

        assertThat(mvc.perform(post("/imports").session(session))).hasStatus(403);
        assertThat(ask("/", session)).hasStatusOk();
    }

    @Test
    void signing_out_clears_what_the_browser_has_kept() {
        signIn(session);

        MvcTestResult out = mvc.perform(post("/sign-out").session(session).with(csrf()));

        assertThat(out)
                .headers()
                .satisfies(headers ->
                        assertThat(headers.getFirst("Clear-Site-Data")).isEqualTo("\"cache\""));
    }

    @Test
    void guessing_elsewhere_keeps_nobody_out_on_a_device_of_theirs() {
        MvcTestResult first = signIn(session);
        Cookie device = Arrays.stream(first.getResponse().getCookies())
                .filter(cookie -> cookie.getName().equals("kith-device"))
                .findFirst()
                .orElseThrow();
        for (int i = 0; i < SignInThrottle.FREE_TRIES; i++) {
            mvc.perform(post("/sign-in")
                    .param("name", WebAlone.NAME)
                    .param("password", "wrong")
                    .with(csrf()));
        }

        assertThat(mvc.perform(signingIn(new MockHttpSession())).getResponse().getForwardedUrl())
                .isEqualTo("/sign-in/again");
        assertThat(mvc.perform(signingIn(new MockHttpSession()).cookie(device))).hasRedirectedUrl("/start");
        assertThat(device.isHttpOnly()).isTrue();
        assertThat(log.words()).contains("failed", "locked out");
        ((HandSetClock) clock).pass(Duration.ofHours(2));
    }

    private MvcTestResult signIn(MockHttpSession with) {
        return mvc.perform(signingIn(with));
    }

    private static MockHttpServletRequestBuilder signingIn(MockHttpSession with) {
        return post("/sign-in")
                .session(with)
                .param("name", WebAlone.NAME)
                .param("password", WebAlone.PASSWORD)
                .with(csrf());
    }

    private MvcTestResult ask(String path, MockHttpSession with) {
        return mvc.perform(get(path).session(with));
    }

    private static String body(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
