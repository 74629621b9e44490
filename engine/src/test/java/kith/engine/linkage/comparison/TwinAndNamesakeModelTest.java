package kith.engine.linkage.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import kith.engine.linkage.matching.Model;
import kith.engine.linkage.records.Field;
import kith.engine.linkage.records.Field.Kind;
import kith.engine.linkage.records.Records;
import kith.engine.linkage.values.DateValues;
import kith.engine.linkage.values.NameValues;
import org.junit.jupiter.api.Test;

/// Twins, and relatives of one name, are not taken for one person.
class TwinAndNamesakeModelTest {

    private static final List<Field> FIELDS = List.of(
            Field.of(Kind.GIVEN_NAME),
            Field.of(Kind.FAMILY_NAME),
            Field.of(Kind.BIRTH_DATE),
            Field.of(Kind.SEX),
            Field.of(Kind.ADDRESS));
    private static final List<Comparison> LIKENESSES = Comparison.of(new Records(FIELDS));

    private static final List<String> ADA = List.of("Ada", "Okoro", "1980-05-17", "F", "12 Acorn Road");
    private static final List<String> TWIN = List.of("Ngozi", "Okoro", "1980-05-17", "F", "12 Acorn Road");
    private static final List<String> DAUGHTER = List.of("Ada", "Okoro", "2004-11-02", "F", "12 Acorn Road");

    @Test
    void twins_weigh_less_than_they_would_if_there_were_no_twins() {
        assertThat(reductionFor(TWIN)).isGreaterThan(0.5);
    }

    @Test
    void so_do_a_mother_and_a_daughter_of_one_name() {
        assertThat(reductionFor(DAUGHTER)).isGreaterThan(0.5);
    }

    @Test
    void two_records_that_agree_in_everything_stay_one_person() {
        assertThat(aware().compare(ADA, ADA).probability()).isGreaterThan(0.999);
    }

    @Test
    void without_given_names_nothing_is_said_about_twins() {
        RelativeConfusion believed = RelativeConfusion.believed(Comparison.of(new Records(FIELDS.subList(1, 5))));

        assertThat(believed.twins()).isZero();
        assertThat(believed.ofOneName()).isPositive();
    }

    @Test
    void the_more_given_names_differ_among_records_of_one_person_the_more_twins_are_found() {
        RelativeConfusion few = RelativeConfusion.found(
                withDifferent(0, NameValues.DIFFERENT, 0.001), 10_000, LIKENESSES, RelativeBound.LENIENT);
        RelativeConfusion many = RelativeConfusion.found(
                withDifferent(0, NameValues.DIFFERENT, 0.045), 10_000, LIKENESSES, RelativeBound.LENIENT);

        assertThat(many.twins()).isGreaterThan(few.twins());
    }

    @Test
    void it_is_never_found_that_there_are_more_than_believed_nor_fewer_than_the_least() {
        RelativeConfusion none = RelativeConfusion.found(
                withDifferent(0, NameValues.DIFFERENT, 0), 1_000_000, LIKENESSES, RelativeBound.LENIENT);
        RelativeConfusion all = RelativeConfusion.found(
                withDifferent(0, NameValues.DIFFERENT, 0.5), 1_000_000, LIKENESSES, RelativeBound.LENIENT);

        assertThat(none.twins()).isEqualTo(0.02);
        assertThat(all.twins()).isEqualTo(0.05);
    }

    @Test
    void what_twins_explain_is_taken_out_of_what_is_learned_of_one_person() {
        LevelProbabilities found = withDifferent(2, DateValues.DIFFERENT, 0.03);

        LevelProbabilities left = RelativeConfusion.without(found, 10_000, LIKENESSES, RelativeBound.LENIENT);

        assertThat(left.at(2, DateValues.DIFFERENT)).isLessThan(0.03);
        for (double[] levels : left.of()) {
            assertThat(Arrays.stream(levels).sum()).isCloseTo(1, within(1e-9));
        }
    }

    /// How many bits the records of one family lose, beside a model without relatives.
    private static double reductionFor(List<String> other) {
        return Model.believed(FIELDS, 100_000).compare(ADA, other).weight()
                - aware().compare(ADA, other).weight();
    }

    private static Model aware() {
        Model plain = Model.believed(FIELDS, 100_000);
        return new Model(
                FIELDS,
                plain.parameters(),
                Map.of(),
                plain.priors().with(RelativeConfusion.believed(LIKENESSES)),
                plain.blockingRules(),
                0.5);
    }

    private static LevelProbabilities withDifferent(int k, int level, double share) {
        LevelProbabilities shares = LevelProbabilities.ofOnePerson(LIKENESSES);
        double[] of = shares.of()[k];
        double rest = Arrays.stream(of).sum() - of[level];
        for (int other = 1; other < of.length; other++) {
            of[other] = other == level ? share : of[other] / rest * (1 - share);
        }
        return shares;
    }
}
