package kith.directory.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import kith.directory.search.Understood.Term;
import org.junit.jupiter.api.Test;

class DocumentFrequenciesTest {

    private static final Term LUNCH = new Term("lunch", "lunch");
    private static final Term CLUBS = new Term("clubs", "club");
    private static final Term PEOPLE = new Term("people", "peopl");

    private final DocumentFrequencies frequencies =
            new DocumentFrequencies(Map.of("lunch", 250, "club", 400, "peopl", 9_000));

    @Test
    void the_rarest_words_are_essential_until_enough_entries_have_one() {
        assertThat(frequencies.essential(List.of(PEOPLE, CLUBS, LUNCH))).containsExactly("lunch", "clubs");
    }

    @Test
    void a_word_that_no_entry_has_is_essential_too() {
        assertThat(frequencies.essential(List.of(PEOPLE, new Term("zeppelin", "zeppelin"))))
                .containsExactly("zeppelin", "people");
    }

    @Test
    void none_is_essential_where_few_entries_have_any_of_them() {
        assertThat(frequencies.essential(List.of(LUNCH))).isEmpty();
        assertThat(frequencies.essential(List.of())).isEmpty();
    }
}
