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

class TextNumbersTest {

    @Property(tries = 200)
    void each_text_keeps_the_number_that_it_was_given_first(
            @ForAll @Size(max = 400) List<@StringLength(max = 3) String> texts) {
        TextNumbers numbers = new TextNumbers();
        Map<String, Integer> expected = new HashMap<>();
        for (String text : texts) {
            assertThat(numbers.take(Stretch.of(text))).isEqualTo(expected.computeIfAbsent(text, _ -> expected.size()));
        }
        assertThat(numbers.size()).isEqualTo(expected.size());
        expected.forEach(
                (text, number) -> assertThat(numbers.find(Stretch.of(text))).isEqualTo(number));
    }

    @Test
    void a_text_is_known_wherever_it_stands() {
        TextNumbers numbers = new TextNumbers();
        numbers.put(new Stretch("Ada Okoro".toCharArray(), 4, 9), 70_000);

        assertThat(numbers.find(Stretch.of("Okoro"))).isEqualTo(70_000);
        assertThat(numbers.find(Stretch.of("Okor"))).isEqualTo(TextNumbers.UNKNOWN);
    }

    /// Of so many some pairs come to one hash, which has 32 bits.
    @Test
    void hundreds_of_thousands_of_texts_are_told_apart() {
        TextNumbers numbers = new TextNumbers();
        IntStream.range(0, 400_000).forEach(i -> numbers.put(Stretch.of("Flat " + i), i));

        assertThat(IntStream.range(0, 400_000)).allMatch(i -> numbers.find(Stretch.of("Flat " + i)) == i);
        assertThat(numbers.find(Stretch.of("Flat 400000"))).isEqualTo(TextNumbers.UNKNOWN);
    }

    @Test
    void a_text_longer_than_a_page_is_known_to_its_last_letter() {
        TextNumbers numbers = new TextNumbers();
        String text = "a".repeat(100_000);
        numbers.put(Stretch.of(text + "b"), 3);

        assertThat(numbers.find(Stretch.of(text + "b"))).isEqualTo(3);
        assertThat(numbers.find(Stretch.of(text + "c"))).isEqualTo(TextNumbers.UNKNOWN);
    }
}
