package kith.access.workers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordTest {

    @Test
    void has_at_least_twelve_characters() {
        assertThat(new Password("eleven chrs").problem()).contains("A password has at least 12 characters");
        assertThat(new Password("twelve chars").problem()).isEmpty();
    }

    @Test
    void has_at_most_the_72_bytes_that_bcrypt_reads() {
        assertThat(new Password("four " + "é".repeat(33) + "x").problem()).isEmpty();
        assertThat(new Password("four " + "é".repeat(34)).problem())
                .contains("A password has at most 72 bytes; this one has 73");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "passwordpassword",
                "Password1234",
                "CorrectHorseBatteryStaple",
                "aaaaaaaaaaaa",
                "121212121212",
                "kithkithkith",
                "!!Password1234?",
                "abc12abc12abc12",
                "Southwark2026!",
                "P@ssw0rd1234",
                "qwertyuiop[]",
                "1qaz2wsx3edc4rfv",
                "zyxwvutsrqpo",
                "Winter-2026-2027",
                "kith-peckham-99",
                "letmein-letmein",
                "Sunshine 12/03/1987",
                "aaaabbbbccccdddd",
                "q1w2e3r4t5y6"
            })
    void is_not_among_the_first_that_anybody_would_try(String text) {
        assertThat(new Password(text).problem()).contains("This password is among the first that anybody would try");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "the heron on the pond",
                "kettle-orchard-lantern",
                "dragon-sunshine-winter",
                "southwark heron 26",
                "ujhbgtrvfcde",
                "7394-1826-5503-9917"
            })
    void may_hold_common_words_beside_others(String text) {
        assertThat(new Password(text).problem()).isEmpty();
    }

    @Test
    void is_refused_in_every_way_of_putting_two_common_words_and_digits_together() {
        for (String word : List.of("spring", "autumn", "bermondsey", "password", "arsenal")) {
            for (int year = 1950; year <= 2030; year++) {
                for (String sign : List.of("", "!", "-", "?!")) {
                    String small = word + sign + "kithandkin" + year;
                    assertThat(new Password(small).problem()).as(small).isPresent();
                    String large = year + word.toUpperCase(Locale.ROOT) + sign + "Welcome";
                    assertThat(new Password(large).problem()).as(large).isPresent();
                }
            }
        }
    }

    @Test
    void does_not_hold_the_sign_in_name_nor_only_its_parts() {
        assertThat(new Password("herons of mary.cole").problem("mary.cole")).isPresent();
        assertThat(new Password("herons of marycole").problem("mary.cole")).isPresent();
        assertThat(new Password("Cole-Mary-2026!").problem("mary.cole")).isPresent();
        assertThat(new Password("herons-2026-of-mary").problem("mary.cole")).isEmpty();
    }

    @Test
    void that_was_drawn_at_random_may_be_used() {
        assertThat(Stream.generate(Password::random).limit(500))
                .allMatch(drawn -> drawn.problem("mary.cole").isEmpty());
    }

    @Test
    void is_judged_at_once_however_it_is_put_together() {
        String hard = "1q!".repeat(20) + "a1l!e3o0s$";

        assertThat(new Password(hard + "x").problem("l1.e3.o0")).isEmpty();
    }

    @Test
    void is_the_same_however_the_keyboard_spells_its_accents() {
        assertThat(new Password("cafe\u0301 society")).isEqualTo(new Password("caf\u00e9 society"));
    }

    @Test
    void is_never_printed() {
        assertThat(new Password("a quiet secret")).hasToString("a password");
    }
}
