package kith.web.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Clock;
import java.time.Duration;
import kith.testing.HandSetClock;
import kith.web.WebAlone;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SpringBootTest(classes = WebAlone.class)
@AutoConfigureMockMvc
@ActiveProfiles("development")
class SecurityConfigurationTest {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Clock clock;

    @Nested
    class A_stranger {

        @ParameterizedTest
        @ValueSource(strings = {"/", "/ui", "/broken", "/people/1", "/nothing/here", "/error", "/sign-in/again"})
        void is_led_to_the_sign_in_page_whatever_they_ask_for(String path) {
            assertThat(mvc.get().uri(path)).hasStatus(302).hasRedirectedUrl("/sign-in");
        }

        @Test
        void cannot_send_anything() {
            assertThat(mvc.perform(post("/imports").with(csrf())))
                    .hasStatus(302)
                    .hasRedirectedUrl("/sign-in");
        }

        @ParameterizedTest
        @ValueSource(strings = {"/sign-in", "/health", "/kith.css", "/kith.js", "/kith.svg"})
        void gets_only_what_says_nothing_about_anybody(String path) {
            assertThat(mvc.get().uri(path)).hasStatusOk();
        }

        @Test
        void hears_that_kith_is_up_and_no_more() {
            assertThat(mvc.get().uri("/health")).bodyText().isEqualTo("up");
        }
    }

    @Nested
    class Somebody_with_a_link_from_an_email {

        @Test
        void needs_no_account_and_learns_nothing_from_a_link_that_is_not_one() {
            assertThat(mvc.get().uri("/check/1-2")).hasStatus(404);
            assertThat(mvc.perform(post("/check/1-2/right").with(csrf()))).hasStatus(404);
        }

        @Test
        void reaches_nothing_else_below_it() {
            assertThat(mvc.get().uri("/check/1-2/right/more")).hasStatus(302).hasRedirectedUrl("/sign-in");
        }
    }

    @Nested
    class Signing_in {

        @Test
        void opens_the_first_page_of_the_menu() {
            assertThat(signIn(WebAlone.NAME, WebAlone.PASSWORD, new MockHttpSession()))
                    .hasStatus(302)
                    .hasRedirectedUrl("/start");
        }

        @Test
        void opens_it_also_for_somebody_who_asked_for_the_site_and_for_no_page_of_it() {
            MockHttpSession asked = new MockHttpSession();
            assertThat(mvc.perform(get("/").session(asked))).hasRedirectedUrl("/sign-in");

            assertThat(signIn(WebAlone.NAME, WebAlone.PASSWORD, asked)).hasRedirectedUrl("/start");
            assertThat(mvc.perform(get("/start").session(asked))).hasRedirectedUrl("/");
        }

        @Test
        void opens_the_page_that_somebody_had_asked_for() {
            MockHttpSession asked = new MockHttpSession();
            mvc.perform(get("/why").session(asked));

            assertThat(signIn(WebAlone.NAME, WebAlone.PASSWORD, asked)
                            .getResponse()
                            .getRedirectedUrl())
                    .contains("/why");
        }

        @Test
        void gives_the_session_a_new_name() {
            MockHttpSession before = new MockHttpSession();
            String name = before.getId();

            signIn(WebAlone.NAME, WebAlone.PASSWORD, before);

            assertThat(before.getId()).isNotEqualTo(name);
        }

        @Test
        void says_the_same_for_a_wrong_password_and_for_a_name_that_nobody_has() {
            String wrong = bodyOf(signIn(WebAlone.NAME, "wrong", new MockHttpSession()));
            String nobody = bodyOf(signIn("nobody", "wrong", new MockHttpSession()));

            assertThat(wrong).contains("Check your sign-in name and password").contains("Error: Sign in");
            assertThat(nobody.replace("nobody", WebAlone.NAME).replaceAll("(nonce|value)=\"[^\"]+\"", ""))
                    .isEqualTo(wrong.replaceAll("(nonce|value)=\"[^\"]+\"", ""));
        }

        @Test
        void makes_whoever_guesses_wait_even_with_the_right_password() {
            for (int i = 0; i < SignInThrottle.FREE_TRIES; i++) {
                signIn("guessed", "wrong", new MockHttpSession());
            }

            assertThat(signIn("guessed", WebAlone.PASSWORD, new MockHttpSession()))
                    .hasStatus(422)
                    .bodyText()
                    .contains("Wait 2 seconds");
        }

        @Test
        void needs_the_token_of_our_own_form() {
            assertThat(mvc.perform(post("/sign-in").param("name", WebAlone.NAME).param("password", WebAlone.PASSWORD)))
                    .hasStatus(302)
                    .hasRedirectedUrl("/sign-in");
        }
    }

    @Nested
    class Somebody_signed_in {

        private final MockHttpSession session = new MockHttpSession();

        @Test
        void sees_their_name_and_the_way_out() {
            signIn(WebAlone.NAME, WebAlone.PASSWORD, session);

            assertThat(ask("/"))
                    .hasStatusOk()
                    .bodyText()
                    .contains("Amara Diallo")
                    .contains("Sign out");
        }

        @Test
        void is_signed_out_after_a_quarter_of_an_hour_of_doing_nothing() {
            signIn(WebAlone.NAME, WebAlone.PASSWORD, session);
            assertThat(ask("/")).hasStatusOk();

            ((HandSetClock) clock).pass(IdleTimeOut.AFTER.plusSeconds(1));

            assertThat(ask("/")).hasStatus(302).hasRedirectedUrl("/sign-in?idle");
        }

        @Test
        void is_signed_out_though_a_page_loads_itself_again() {
            signIn(WebAlone.NAME, WebAlone.PASSWORD, session);
            ask("/");

            ((HandSetClock) clock).pass(Duration.ofMinutes(14));
            assertThat(ask("/?again")).hasStatusOk();
            ((HandSetClock) clock).pass(Duration.ofMinutes(2));

            assertThat(ask("/?again")).hasStatus(302);
        }

        @Test
        void signs_out_by_a_form_and_never_by_a_link() {
            signIn(WebAlone.NAME, WebAlone.PASSWORD, session);

            assertThat(ask("/sign-out")).hasStatus(404);
            assertThat(mvc.perform(post("/sign-out").session(session).with(csrf())))
                    .hasStatus(302)
                    .hasRedirectedUrl("/sign-in?out");
            assertThat(session.isInvalid()).isTrue();
        }

        @Test
        void gets_pages_that_are_not_kept_and_load_nothing_from_elsewhere() {
            signIn(WebAlone.NAME, WebAlone.PASSWORD, session);

            MvcTestResult page = ask("/");

            assertThat(page).headers().satisfies(headers -> {
                assertThat(headers.getFirst("Cache-Control")).contains("no-store");
                assertThat(headers.getFirst("Content-Security-Policy"))
                        .contains("default-src 'none'", "frame-ancestors 'none'")
                        .doesNotContain("unsafe", "http");
                assertThat(headers.getFirst("X-Content-Type-Options")).isEqualTo("nosniff");
                assertThat(headers.getFirst("X-Frame-Options")).isEqualTo("DENY");
                assertThat(headers.getFirst("Referrer-Policy")).isEqualTo("same-origin");
            });
            String nonce = bodyOf(page).replaceAll("(?s).*<script nonce=\"([^\"]+)\".*", "$1");
            assertThat(page)
                    .headers()
                    .satisfies(headers -> assertThat(headers.getFirst("Content-Security-Policy"))
                            .contains("'nonce-" + nonce.replace("&#43;", "+").replace("&#61;", "=") + "'"));
        }

        private MvcTestResult ask(String path) {
            return mvc.perform(get(path).session(session));
        }
    }

    private MvcTestResult signIn(String name, String password, MockHttpSession session) {
        MvcTestResult answer = mvc.perform(post("/sign-in")
                .session(session)
                .param("name", name)
                .param("password", password)
                .with(csrf()));
        String forwarded = answer.getResponse().getForwardedUrl();
        return forwarded == null
                ? answer
                : mvc.perform(post(forwarded).session(session).with(csrf()).with(request -> {
                    request.setDispatcherType(jakarta.servlet.DispatcherType.FORWARD);
                    answer.getRequest().getAttributeNames().asIterator().forEachRemaining(attribute -> {
                        if (attribute.startsWith("SPRING_SECURITY")) {
                            request.setAttribute(attribute, answer.getRequest().getAttribute(attribute));
                        }
                    });
                    request.setParameter("name", name);
                    return request;
                }));
    }

    private static String bodyOf(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }
}
