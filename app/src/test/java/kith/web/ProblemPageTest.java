package kith.web;

import static org.assertj.core.api.Assertions.assertThat;

import kith.ui.Rendered;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;

class ProblemPageTest {

    @Test
    void each_problem_has_words_of_its_own_and_no_numbers() {
        for (HttpStatus status : HttpStatus.values()) {
            if (status.isError()) {
                assertThat(Rendered.page("web/problem", ProblemPage.of(status)))
                        .contains("<h1")
                        .doesNotContain(String.valueOf(status.value()) + " ");
            }
        }
    }
}
