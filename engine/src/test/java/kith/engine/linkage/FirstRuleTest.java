package kith.engine.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import kith.engine.linkage.Linked.Doubt;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/// Every record here carries the same NHS number. They are numbered 1, 2, 3 … as they are written.
class FirstRuleTest {

    @Test
    void the_same_birth_date_and_a_family_name_that_sounds_alike_is_one_person() {
        linking("""
                Grace | Okoro  | 1951-04-02
                Ada   | Okorro | 1951-04-02
                """).gives("[1, 2]");
    }

    @Test
    void the_same_birth_date_and_given_initial_is_one_person_whatever_the_family_name() {
        linking("""
                Grace | Okoro | 1951-04-02
                G     | Bell  | 1951-04-02
                """).gives("[1, 2]");
    }

    @Test
    void the_same_birth_date_alone_is_a_doubt() {
        linking("""
                Grace | Okoro | 1951-04-02
                Ada   | Bell  | 1951-04-02
                """).gives("[1] [2]").doubts("1 and 2: SAME_BIRTH_DATE_AND_OTHER_NAMES");
    }

    @Test
    void another_birth_date_is_a_doubt_whatever_the_names() {
        linking("""
                Grace | Okoro | 1951-04-02
                Grace | Okoro | 1951-02-04
                """).gives("[1] [2]").doubts("1 and 2: OTHER_BIRTH_DATE");
    }

    @Test
    void a_missing_birth_date_needs_both_names() {
        linking("""
                Grace | Okoro  | 1951-04-02
                GRACE | O'koro | -
                Grace | Okorro | -
                """).gives("[1, 2] [3]").doubts("1 and 3: MISSING_BIRTH_DATE_AND_OTHER_NAMES");
    }

    @Test
    void two_missing_birth_dates_need_both_names() {
        linking("""
                Grace | Okoro | -
                Grace | Okoro | -
                Grace | Bell  | -
                """).gives("[1, 2] [3]").doubts("1 and 3: MISSING_BIRTH_DATE_AND_OTHER_NAMES");
    }

    @Test
    void a_missing_birth_date_that_fits_two_people_joins_neither() {
        linking("""
                Grace | Okoro | 1951-04-02
                Grace | Okoro | 1974-09-30
                Grace | Okoro | -
                """)
                .gives("[1] [2] [3]")
                .doubts(
                        "1 and 2: OTHER_BIRTH_DATE",
                        "1 and 3: MISSING_BIRTH_DATE_AND_SEVERAL_FIT",
                        "2 and 3: MISSING_BIRTH_DATE_AND_SEVERAL_FIT");
    }

    @Test
    void names_that_are_missing_are_never_equal() {
        linking("""
                -     | -     | 1951-04-02
                -     | -     | 1951-04-02
                Grace | -     | -
                Grace | -     | -
                -     | Okoro | -
                -     | Okoro | -
                """).gives("[1] [2] [3] [4] [5] [6]");
    }

    @Test
    void one_person_is_found_through_a_third_record_of_the_same_birth_date() {
        linking("""
                Grace | Okoro | 1951-04-02
                Ada   | Bell  | 1951-04-02
                Greta | Bell  | 1951-04-02
                """).gives("[1, 2, 3]");
    }

    @Test
    void birth_dates_that_differ_are_never_joined_through_a_third() {
        linking("""
                Grace | Okoro | 1951-04-02
                Grace | Okoro | -
                Grace | Bell  | 1951-04-03
                Grace | Bell  | -
                """).gives("[1, 2] [3, 4]").doubts("1 and 3: OTHER_BIRTH_DATE");
    }

    @Test
    void a_number_on_very_many_people_is_doubted_once_for_each() {
        List<Identity> strangers = LongStream.rangeClosed(1, 1_000)
                .mapToObj(record -> new Identity(
                        record, "Grace", "Okoro", LocalDate.of(1950, 1, 1).plusDays(record)))
                .toList();

        assertThat(FirstRule.link(strangers).doubts()).hasSize(999);
    }

    @Property
    void the_order_of_the_records_does_not_matter(@ForAll("records") List<Identity> records, @ForAll long seed) {
        List<Identity> shuffled = new ArrayList<>(records);
        Collections.shuffle(shuffled, new Random(seed));

        assertThat(FirstRule.link(shuffled)).isEqualTo(FirstRule.link(records));
    }

    @Property
    void every_record_is_in_one_group_and_no_group_has_two_birth_dates(@ForAll("records") List<Identity> records) {
        List<List<Long>> groups = FirstRule.link(records).groups();

        assertThat(groups.stream().flatMap(List::stream))
                .containsExactlyInAnyOrderElementsOf(
                        records.stream().map(Identity::record).toList());
        assertThat(groups)
                .allSatisfy(group -> assertThat(records.stream()
                                .filter(record -> group.contains(record.record()) && record.born() != null)
                                .map(Identity::born)
                                .distinct())
                        .hasSizeLessThan(2));
    }

    @Provide
    Arbitrary<List<Identity>> records() {
        Arbitrary<Identity> one = Combinators.combine(
                        Arbitraries.longs().between(1, 1_000),
                        Arbitraries.of("Grace", "grace", "Greta", "Ada", "").injectNull(0.1),
                        Arbitraries.of("Okoro", "Okorro", "Bell", "").injectNull(0.1),
                        Arbitraries.of(LocalDate.of(1951, 4, 2), LocalDate.of(1951, 2, 4))
                                .injectNull(0.4))
                .as(Identity::new);
        return one.list().ofMaxSize(14).uniqueElements(Identity::record);
    }

    private static Answer linking(String table) {
        List<String> lines = table.lines().toList();
        List<Identity> records = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String[] cells = lines.get(i).split("\\|");
            String born = cells[2].strip();
            records.add(new Identity(
                    i + 1, cell(cells[0]), cell(cells[1]), born.equals("-") ? null : LocalDate.parse(born)));
        }
        return new Answer(FirstRule.link(records));
    }

    private static String cell(String written) {
        return written.strip().equals("-") ? "" : written.strip();
    }

    private record Answer(Linked linked) {

        Answer gives(String groups) {
            assertThat(String.join(
                            " ", linked.groups().stream().map(List::toString).toList()))
                    .isEqualTo(groups);
            return this;
        }

        void doubts(String... doubts) {
            assertThat(linked.doubts()).extracting(Answer::words).containsExactly(doubts);
        }

        private static String words(Doubt doubt) {
            return doubt.one() + " and " + doubt.other() + ": " + doubt.reason();
        }
    }
}
