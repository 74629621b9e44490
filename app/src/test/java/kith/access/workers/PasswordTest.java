package kith.access.workers;

import static org.assertj.core.api.Assertions.assertThat;

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
                "abc12abc12abc12"
            })
    void is_not_among_the_first_that_anybody_would_try(String text) {
        assertThat(new Password(text).problem()).contains("This password is among the first that anybody would try");
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
