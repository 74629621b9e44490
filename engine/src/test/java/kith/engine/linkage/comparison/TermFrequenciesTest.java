package kith.engine.linkage.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import kith.engine.linkage.matching.Model;
import kith.engine.linkage.records.Field;
import kith.engine.linkage.records.Field.Kind;
import org.junit.jupiter.api.Test;

class TermFrequenciesTest {

    private static final List<Field> FIELDS = List.of(Field.of(Kind.GIVEN_NAME), Field.of(Kind.FAMILY_NAME));
    private static final Map<String, Integer> COUNTS = Map.of("SMITH", 900, "OKORO", 12);

    private final TermFrequencies frequencies = new TermFrequencies(COUNTS, 10_000, 0);

    @Test
    void the_frequency_of_a_value_is_about_its_share_of_the_records() {
        assertThat(frequencies.bits("SMITH")).isCloseTo(Math.log(0.09) / Math.log(2), within(0.01));
    }

    @Test
    void a_rare_value_has_a_lower_u_than_a_common_one_and_an_unseen_value_the_lowest() {
        assertThat(frequencies.bits("OKORO")).isLessThan(frequencies.bits("SMITH"));
        assertThat(frequencies.bits("ZZYZX")).isLessThan(frequencies.bits("OKORO"));
    }

    @Test
    void agreement_on_a_rare_name_weighs_more_than_agreement_on_a_common_one() {
        assertThat(weight("Grace", "Okoro", "Grace", "Okoro"))
                .isGreaterThan(weight("Grace", "Smith", "Grace", "Smith"));
    }

    @Test
    void one_letter_wrong_in_a_rare_name_weighs_more_than_in_a_common_one_but_less_than_agreement() {
        double rare = weight("Grace", "Okoro", "Grace", "Okorro");

        assertThat(rare).isGreaterThan(weight("Grace", "Smith", "Grace", "Smitth"));
        assertThat(rare).isLessThan(weight("Grace", "Okoro", "Grace", "Okoro"));
    }

    @Test
    void names_that_differ_weigh_the_same_however_common_they_are() {
        assertThat(weight("Grace", "Okoro", "Grace", "Jones")).isEqualTo(weight("Grace", "Smith", "Grace", "Jones"));
    }

    @Test
    void the_records_that_one_person_has_do_not_make_a_value_more_common() {
        assertThat(frequencies.with(4).bits("OKORO")).isLessThan(frequencies.bits("OKORO"));
    }

    @Test
    void two_records_agree_by_chance_as_often_as_the_squares_of_the_frequencies_say() {
        TermFrequencies halves = new TermFrequencies(Map.of("A", 5_000, "B", 5_000), 10_000, 0);

        assertThat(halves.ofTheSame(0.002)).isCloseTo(0.5, within(0.001));
    }

    private double weight(String given, String family, String otherGiven, String otherFamily) {
        Model plain = Model.believed(FIELDS, 10_000);
        Model model = new Model(
                FIELDS,
                plain.parameters(),
                Map.of("family_name", frequencies),
                plain.priors(),
                plain.blockingRules(),
                0.5);
        return model.compare(List.of(given, family), List.of(otherGiven, otherFamily))
                .weight();
    }
}
