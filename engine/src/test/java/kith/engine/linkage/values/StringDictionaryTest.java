package kith.engine.linkage.values;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class StringDictionaryTest {

    @Property(tries = 200)
    void each_text_keeps_the_number_that_it_was_given_first(
            @ForAll @Size(max = 400) List<@StringLength(max = 3) String> texts) {
        StringDictionary numbers = new StringDictionary();
        Map<String, Integer> expected = new HashMap<>();
        for (String text : texts) {
            assertThat(numbers.take(CharSlice.of(text)))
                    .isEqualTo(expected.computeIfAbsent(text, _ -> expected.size()));
        }
        assertThat(numbers.size()).isEqualTo(expected.size());
        expected.forEach(
                (text, number) -> assertThat(numbers.find(CharSlice.of(text))).isEqualTo(number));
    }

    @Test
    void a_text_is_known_wherever_it_stands() {
        StringDictionary numbers = new StringDictionary();
        numbers.put(new CharSlice("Ada Okoro".toCharArray(), 4, 9), 70_000);

        assertThat(numbers.find(CharSlice.of("Okoro"))).isEqualTo(70_000);
        assertThat(numbers.find(CharSlice.of("Okor"))).isEqualTo(StringDictionary.UNKNOWN);
    }

    /// Of so many some pairs come to one hash, which has 32 bits.
    @Test
    void hundreds_of_thousands_of_texts_are_told_apart() {
        StringDictionary numbers = new StringDictionary();
        IntStream.range(0, 400_000).forEach(i -> numbers.put(CharSlice.of("Flat " + i), i));

        assertThat(IntStream.range(0, 400_000)).allMatch(i -> numbers.find(CharSlice.of("Flat " + i)) == i);
        assertThat(numbers.find(CharSlice.of("Flat 400000"))).isEqualTo(StringDictionary.UNKNOWN);
    }

    @Test
    void a_text_longer_than_a_page_is_known_to_its_last_letter() {
        StringDictionary numbers = new StringDictionary();
        String text = "a".repeat(100_000);
        numbers.put(CharSlice.of(text + "b"), 3);

        assertThat(numbers.find(CharSlice.of(text + "b"))).isEqualTo(3);
        assertThat(numbers.find(CharSlice.of(text + "c"))).isEqualTo(StringDictionary.UNKNOWN);
    }
}
