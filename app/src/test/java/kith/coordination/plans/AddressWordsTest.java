package kith.coordination.plans;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressWordsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "14 Falmouth Road",
                "Flat 3, 14 Falmouth Road, SE1 4JW",
                "flat 12b",
                "se14jw",
                "Benhill Close",
                "9a St George's Gardens",
                "Peckham Hill Street"
            })
    void an_address_is_left_out(String address) {
        assertThat(AddressWords.without("Come to " + address)).isEqualTo("Come to " + AddressWords.LEFT_OUT);
    }

    @Test
    void other_words_stay() {
        String words = "Ring my son first. I walk to the market on Tuesdays, at 10. Ward 4 knows me.";
        assertThat(AddressWords.without(words)).isEqualTo(words);
        assertThat(AddressWords.without("My key is with Joy, 14 Falmouth Road. Ring her."))
                .isEqualTo("My key is with Joy, [address left out]. Ring her.");
    }
}
