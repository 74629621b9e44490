package kith.people.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import kith.people.linkage.LinkResult.DoubtRow;
import kith.people.records.DetailRow;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LinkResultTest {

    private static final String NUMBER = "9990000018";
    private static final LocalDate BORN = LocalDate.of(1951, 4, 2);
    private static final LocalDate OTHER_DAY = LocalDate.of(1951, 2, 4);

    @Test
    void records_that_share_a_number_and_agree_are_the_person_of_the_first_of_them() {
        LinkResult linking = linking(List.of(
                said(12, NUMBER, "Adaeze", "Okoro", BORN, 0, null), said(7, NUMBER, "Ada", "Okorro", BORN, 0, null)));

        assertThat(linking.persons()).containsEntry(12L, 7L).containsEntry(7L, 7L);
        assertThat(linking.doubts()).isEmpty();
    }

    @Test
    void a_record_without_a_number_is_a_person_of_its_own() {
        LinkResult linking = linking(List.of(
                said(1, null, "Adaeze", "Okoro", BORN, 0, null), said(2, null, "Adaeze", "Okoro", BORN, 0, null)));

        assertThat(linking.persons()).containsEntry(1L, 1L).containsEntry(2L, 2L);
    }

    @Test
    void records_that_share_a_number_and_differ_in_birth_go_to_the_review_list() {
        LinkResult linking = linking(List.of(
                said(2, NUMBER, "Adaeze", "Okoro", BORN, 0, null),
                said(1, NUMBER, "Adaeze", "Okoro", OTHER_DAY, 0, null)));

        assertThat(linking.persons()).containsEntry(1L, 1L).containsEntry(2L, 2L);
        assertThat(linking.doubts())
                .containsExactly(new DoubtRow("number", 1, 2, "Same NHS number, but the birth dates differ"));
    }

    @Test
    void partners_who_disagree_about_a_death_go_to_the_review_list() {
        LinkResult linking = linking(List.of(
                said(1, NUMBER, "Hugh", "Price", BORN, 2, LocalDate.of(2026, 3, 1)),
                said(2, NUMBER, "Hugh", "Price", BORN, 1, null),
                said(3, NUMBER, "Hugh", "Price", BORN, 2, LocalDate.of(2026, 3, 4))));

        assertThat(linking.doubts())
                .containsExactly(
                        new DoubtRow(
                                "death", 1, 2, "One partner says the person has died, another that they are alive"),
                        new DoubtRow("death", 1, 3, "The partners give different dates of death"),
                        new DoubtRow(
                                "death", 2, 3, "One partner says the person has died, another that they are alive"));
    }

    @Test
    void silence_about_a_death_is_no_disagreement() {
        LinkResult linking = linking(List.of(
                said(1, NUMBER, "Hugh", "Price", BORN, 2, LocalDate.of(2026, 3, 1)),
                said(2, NUMBER, "Hugh", "Price", BORN, 0, null)));

        assertThat(linking.doubts()).isEmpty();
    }

    @Test
    void the_order_of_the_records_makes_no_difference() {
        List<DetailRow> records = List.of(
                said(3, NUMBER, "Hugh", "Price", BORN, 0, null),
                said(1, NUMBER, "Hugh", "Price", null, 0, null),
                said(2, NUMBER, "Mary", "Jones", OTHER_DAY, 0, null));

        assertThat(linking(records.reversed()).persons())
                .isEqualTo(linking(records).persons());
        assertThat(Arrays.asList(1L, 3L))
                .allMatch(record ->
                        Long.valueOf(1).equals(linking(records).persons().get(record)));
    }

    private static LinkResult linking(List<DetailRow> records) {
        return LinkResult.of(records, Ties.NONE);
    }

    private static DetailRow said(
            long record,
            @Nullable String number,
            String given,
            String family,
            @Nullable LocalDate born,
            int deceased,
            @Nullable LocalDate died) {
        return new DetailRow(record, number, given, family, born, true, deceased, died);
    }
}
