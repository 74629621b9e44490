package kith.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ReadOnceTest {

    private final AtomicInteger asked = new AtomicInteger();

    @Test
    void a_question_is_asked_once_in_one_reading_and_again_in_the_next() {
        assertThat(ReadOnce.during(() -> List.of(ask("one"), ask("one"), ask("other"))))
                .containsExactly(1, 1, 2);
        assertThat(ReadOnce.during(() -> ask("one"))).isEqualTo(3);
    }

    @Test
    void outside_a_reading_every_question_is_asked() {
        assertThat(List.of(ask("one"), ask("one"))).containsExactly(1, 2);
    }

    private int ask(String question) {
        return ReadOnce.answer(question, asked::incrementAndGet);
    }
}
