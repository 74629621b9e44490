package kith.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import kith.testing.Readability;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every page is easy to read, after the NHS content style guide. A page that is added later is found by itself.
class ReadabilityTest {

    /// Pages that may be harder to read, each with the reason.
    private static final Map<String, String> EXCUSED = Map.of("web/parts", "It shows developers the parts of pages");

    static List<String> pages() throws IOException {
        return PageTexts.pages().stream()
                .filter(page -> !EXCUSED.containsKey(page))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void every_page_has_short_sentences_and_a_reading_ease_of_at_least_sixty(String page) {
        assertThat(Readability.of(PageTexts.of(page)).problems()).isEmpty();
    }
}
