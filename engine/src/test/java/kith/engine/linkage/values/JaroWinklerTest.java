package kith.engine.linkage.values;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import net.jqwik.api.constraints.UniqueChars;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JaroWinklerTest {

    /// From the tables of Winkler (1990) and of Winkler (2006), *Overview of Record Linkage*.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            SHACKLEFORD | SHACKELFORD | 0.982
            DUNNINGHAM  | CUNNIGHAM   | 0.896
            NICHLESON   | NICHULSON   | 0.956
            JONES       | JOHNSON     | 0.832
            MASSEY      | MASSIE      | 0.933
            ABROMS      | ABRAMS      | 0.922
            JERALDINE   | GERALDINE   | 0.926
            MARHTA      | MARTHA      | 0.961
            MICHELLE    | MICHAEL     | 0.921
            JULIES      | JULIUS      | 0.933
            TANYA       | TONYA       | 0.880
            DWAYNE      | DUANE       | 0.840
            DIXON       | DICKSONX    | 0.813
            """)
    void published_similarities_are_found(String one, String other, double similarity) {
        assertThat(JaroWinkler.between(one, other)).isCloseTo(similarity, within(0.0005));
        assertThat(JaroWinkler.between(other, one)).isCloseTo(similarity, within(0.0005));
    }

    /// Commons Text differs in two ways, which are left out here. It adds for a common prefix only from a
    /// similarity of 0.7. It counts half a transposition, which Winkler's own program rounds down; only
    /// repeated letters give one.
    @Property
    void words_one_error_apart_are_as_similar_as_commons_text_finds_them(
            @ForAll @StringLength(min = 2, max = 14) @CharRange(from = 'A', to = 'P') @UniqueChars String word,
            @ForAll DataEntryError error,
            @ForAll @IntRange(max = 12) int at) {
        String other = error.in(word, at % (word.length() - 1));
        double expected = new JaroWinklerSimilarity().apply(word, other);

        Assume.that(expected >= 0.7);

        assertThat(JaroWinkler.between(word, other)).isCloseTo(expected, within(1e-9));
    }

    enum DataEntryError {
        NONE,
        LEFT_OUT,
        PUT_IN,
        REPLACED,
        SWAPPED;

        String in(String word, int at) {
            String before = word.substring(0, at);
            String after = word.substring(at + 1);
            return switch (this) {
                case NONE -> word;
                case LEFT_OUT -> before + after;
                case PUT_IN -> before + "Q" + word.substring(at);
                case REPLACED -> before + "Q" + after;
                case SWAPPED -> before + after.charAt(0) + word.charAt(at) + after.substring(1);
            };
        }
    }
}
