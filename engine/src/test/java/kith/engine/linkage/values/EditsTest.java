package kith.engine.linkage.values;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditsTest {

    private static final int MOST = 3;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            OKORO    | OKORO    | 0
            OKORO    | OKORRO   | 1
            ADAEZE   | ADAEEZ   | 1
            KITTEN   | SITTING  | 3
            SATURDAY | SUNDAY   | 3
            CA       | ABC      | 3
            MARTHA   | MARHTA   | 1
            SMITH    | JONES    | 4
            """)
    void the_distance_is_the_least_number_of_edits_up_to_a_limit(String one, String other, int distance) {
        assertThat(Edits.between(one, other, MOST)).isEqualTo(distance);
        assertThat(Edits.between(other, one, MOST)).isEqualTo(distance);
    }

    @Property
    void the_distance_is_that_of_the_textbook_table(
            @ForAll @StringLength(max = 8) @CharRange(from = 'A', to = 'D') String one,
            @ForAll @StringLength(max = 8) @CharRange(from = 'A', to = 'D') String other,
            @ForAll @IntRange(max = 4) int most) {
        assertThat(Edits.between(one, other, most)).isEqualTo(Math.min(table(one, other), most + 1));
    }

    /// A swap of two neighbours is one edit here and two for Levenshtein.
    @Property
    void the_distance_is_between_half_of_levenshteins_and_all_of_it(
            @ForAll @StringLength(max = 8) @CharRange(from = 'A', to = 'D') String one,
            @ForAll @StringLength(max = 8) @CharRange(from = 'A', to = 'D') String other) {
        int levenshtein = LevenshteinDistance.getDefaultInstance().apply(one, other);

        assertThat(Edits.between(one, other, 8)).isBetween((levenshtein + 1) / 2, levenshtein);
    }

    /// The restricted Damerau-Levenshtein distance (optimal string alignment) by dynamic programming.
    private static int table(String one, String other) {
        int[][] cost = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                cost[i][j] = i == 0 || j == 0 ? i + j : least(one, other, i, j, cost);
            }
        }
        return cost[one.length()][other.length()];
    }

    private static int least(String one, String other, int i, int j, int[][] cost) {
        boolean isSame = one.charAt(i - 1) == other.charAt(j - 1);
        int least = Math.min(cost[i - 1][j - 1] + (isSame ? 0 : 1), Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
        boolean isSwap =
                i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1);
        return isSwap ? Math.min(least, cost[i - 2][j - 2] + 1) : least;
    }
}
