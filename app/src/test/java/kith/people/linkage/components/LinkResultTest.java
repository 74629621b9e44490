package kith.people.linkage.components;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import kith.kernel.PersonId;
import kith.kernel.RecordId;
import kith.people.linkage.components.PossibleMatch.Reason;
import kith.people.linkage.decisions.RecordPair;
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

        assertThat(linking.persons())
                .containsEntry(new RecordId(12), new PersonId(7))
                .containsEntry(new RecordId(7), new PersonId(7));
        assertThat(linking.possibleMatches()).isEmpty();
    }

    @Test
    void a_record_without_a_number_is_a_person_of_its_own() {
        LinkResult linking = linking(List.of(
                said(1, null, "Adaeze", "Okoro", BORN, 0, null), said(2, null, "Adaeze", "Okoro", BORN, 0, null)));

        assertThat(linking.persons())
                .containsEntry(new RecordId(1), new PersonId(1))
                .containsEntry(new RecordId(2), new PersonId(2));
    }

    @Test
    void records_that_share_a_number_and_differ_in_birth_go_to_the_review_list() {
        LinkResult linking = linking(List.of(
                said(2, NUMBER, "Adaeze", "Okoro", BORN, 0, null),
                said(1, NUMBER, "Adaeze", "Okoro", OTHER_DAY, 0, null)));

        assertThat(linking.persons())
                .containsEntry(new RecordId(1), new PersonId(1))
                .containsEntry(new RecordId(2), new PersonId(2));
        assertThat(linking.possibleMatches()).containsExactly(match(Reason.NUMBER_SHARED_AND_OTHER_BIRTH_DATE, 1, 2));
    }

    @Test
    void partners_who_disagree_about_a_death_go_to_the_review_list() {
        LinkResult linking = linking(List.of(
                said(1, NUMBER, "Hugh", "Price", BORN, 2, LocalDate.of(2026, 3, 1)),
                said(2, NUMBER, "Hugh", "Price", BORN, 1, null),
                said(3, NUMBER, "Hugh", "Price", BORN, 2, LocalDate.of(2026, 3, 4))));

        assertThat(linking.possibleMatches())
                .containsExactly(
                        match(Reason.DEAD_AND_ALIVE, 1, 2),
                        match(Reason.DEATH_DATES_DIFFER, 1, 3),
                        match(Reason.DEAD_AND_ALIVE, 2, 3));
    }

    @Test
    void silence_about_a_death_is_no_disagreement() {
        LinkResult linking = linking(List.of(
                said(1, NUMBER, "Hugh", "Price", BORN, 2, LocalDate.of(2026, 3, 1)),
                said(2, NUMBER, "Hugh", "Price", BORN, 0, null)));

        assertThat(linking.possibleMatches()).isEmpty();
    }

    @Test
    void the_order_of_the_records_makes_no_difference() {
        List<RecordIdentity> records = List.of(
                said(3, NUMBER, "Hugh", "Price", BORN, 0, null),
                said(1, NUMBER, "Hugh", "Price", null, 0, null),
                said(2, NUMBER, "Mary", "Jones", OTHER_DAY, 0, null));

        assertThat(linking(records.reversed()).persons())
                .isEqualTo(linking(records).persons());
        assertThat(linking(records).persons())
                .containsEntry(new RecordId(1), new PersonId(1))
                .containsEntry(new RecordId(3), new PersonId(1));
    }

    private static LinkResult linking(List<RecordIdentity> records) {
        Map<Long, RecordIdentity> byNumber = new TreeMap<>();
        records.forEach(record -> byNumber.put(record.record(), record));
        return new ConnectedComponent(byNumber, List.of(), Set.of(), MatcherResult.byTheFirstRule(records)).linked();
    }

    private static PossibleMatch match(Reason reason, long one, long other) {
        return new PossibleMatch(RecordPair.of(one, other), reason);
    }

    private static RecordIdentity said(
            long record,
            @Nullable String number,
            String given,
            String family,
            @Nullable LocalDate born,
            int deceased,
            @Nullable LocalDate died) {
        return new RecordIdentity(record, number, given, family, born, true, deceased, died);
    }
}
