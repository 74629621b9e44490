package kith.web.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import kith.ui.Rendered;
import org.junit.jupiter.api.Test;

class SignInPageTest {

    @Test
    void says_how_long_to_wait_in_words() {
        assertThat(SignInPage.inWords(Duration.ofMillis(10))).isEqualTo("1 second");
        assertThat(SignInPage.inWords(Duration.ofMillis(1_200))).isEqualTo("2 seconds");
        assertThat(SignInPage.inWords(Duration.ofSeconds(61))).isEqualTo("2 minutes");
        assertThat(SignInPage.inWords(Duration.ofMinutes(15))).isEqualTo("15 minutes");
    }

    @Test
    void never_shows_the_password_again() {
        assertThat(Rendered.page("web/signIn", SignInPage.because(Set.of("out"))))
                .contains("You have signed out.")
                .contains("type=\"password\" value=\"\"");
    }
}
