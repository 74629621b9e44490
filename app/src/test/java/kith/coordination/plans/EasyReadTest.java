package kith.coordination.plans;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class EasyReadTest {

    @Test
    void each_sentence_stands_on_a_line_of_its_own_and_no_word_changes() {
        assertThat(EasyRead.lines(List.of(
                        "I cook for the whole landing. I know everybody; they know me.", "Do I sleep? Not at all!")))
                .containsExactly(
                        "I cook for the whole landing.",
                        "I know everybody;",
                        "they know me.",
                        "Do I sleep?",
                        "Not at all!");
    }

    @Test
    void an_empty_line_is_left_out() {
        assertThat(EasyRead.lines(List.of("", "  ", "Yes"))).containsExactly("Yes");
    }

    @Test
    void a_sentence_of_sixteen_words_is_long() {
        assertThat(EasyRead.isLong("one two three four five six seven eight nine ten a b c d e"))
                .isFalse();
        assertThat(EasyRead.isLong("one two three four five six seven eight nine ten a b c d e f"))
                .isTrue();
    }
}
