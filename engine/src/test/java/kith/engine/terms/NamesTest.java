package kith.engine.terms;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {

    @ParameterizedTest
    @CsvSource({
        "Zoë, ZOE",
        "d'Arcy-Jones, DARCYJONES",
        "O\u02bcNeill, ONEILL",
        "Strauß, STRAUSS",
        "Ærø, AERO",
        "Þóra, THORA",
        "Wałęsa, WALESA",
        "ﬁona, FIONA",
        "Aaron697, AARON"
    })
    void a_name_is_its_letters_without_case_and_marks(String written, String folded) {
        assertThat(Names.fold(written)).isEqualTo(folded);
    }

    @Test
    void other_alphabets_keep_their_letters() {
        assertThat(Names.fold("王 秀英")).isEqualTo("王秀英");
    }

    @Test
    void no_name_folds_to_nothing() {
        assertThat(Names.fold(null)).isEmpty();
        assertThat(Names.fold(" -' ")).isEmpty();
    }
}
