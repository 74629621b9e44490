package kith.engine.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SoundexTest {

    /// The National Archives' own examples.
    @ParameterizedTest
    @CsvSource({
        "Washington, W252",
        "Lee, L000",
        "Gutierrez, G362",
        "Pfister, P236",
        "Jackson, J250",
        "Tymczak, T522",
        "Ashcraft, A261",
        "Tymczak, T522",
        "VanDeusen, V532",
        "Robert, R163",
        "Rupert, R163",
        "Honeyman, H555"
    })
    void names_have_the_codes_of_the_national_archives(String name, String code) {
        assertThat(Soundex.of(name)).contains(code);
    }

    @ParameterizedTest
    @CsvSource({"Okoro, Okorro", "Smith, Smyth", "Nuñez, Nunez", "O'Neill, ONEILL", "Müller, Muller", "Łukasz, Lukasz"})
    void names_that_sound_alike_have_one_code(String one, String other) {
        assertThat(Soundex.of(one)).isPresent().isEqualTo(Soundex.of(other));
    }

    @Test
    void a_name_without_latin_letters_has_none() {
        assertThat(Soundex.of("")).isEmpty();
        assertThat(Soundex.of(" - ")).isEmpty();
        assertThat(Soundex.of(null)).isEmpty();
        assertThat(Soundex.of("王")).isEmpty();
    }
}
