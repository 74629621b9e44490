package kith.coordination.needs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import kith.access.disclosure.SourceIdentity;
import kith.coordination.needs.NeedEvent.What;
import kith.coordination.needs.NeedState.BeingMet;
import kith.coordination.needs.NeedState.Met;
import kith.coordination.needs.NeedState.NotWanted;
import kith.coordination.needs.NeedState.Open;
import kith.coordination.needs.NeedStatement.Speaker;
import kith.kernel.NeedEventId;
import kith.kernel.PartnerId;
import kith.kernel.WorkerId;
import org.junit.jupiter.api.Test;

class NeedPictureTest {

    private static final NeedCatalogue CATALOGUE = NeedCatalogue.current();
    private static final NeedKey HOUSING = new NeedKey("housing");
    private static final NeedKey FOOD = new NeedKey("food");
    private static final WorkerId AMARA = new WorkerId(40);
    private static final WorkerId GONE = new WorkerId(41);
    private static final Predicate<WorkerId> WORKS_HERE = worker -> !worker.equals(GONE);
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    private final List<NeedStatement> sources = new ArrayList<>();
    private final List<NeedEvent> events = new ArrayList<>();

    private void says(int partner, String words, String code, LocalDate on) {
        sources.add(new NeedStatement(
                words,
                Optional.of(code).filter(known -> !known.isEmpty()),
                Optional.of(on),
                new Speaker.Source(new SourceIdentity.Named(new PartnerId(partner)))));
    }

    private void does(NeedKey need, What what) {
        int number = events.size() + 1;
        events.add(new NeedEvent(
                new NeedEventId(number),
                need,
                what,
                AMARA,
                Instant.parse("2026-11-23T09:00:00Z").plusSeconds(number)));
    }

    private NeedPicture picture() {
        return NeedPicture.of(CATALOGUE, sources, events, WORKS_HERE);
    }

    private PersonNeed only() {
        assertThat(picture().needs()).hasSize(1);
        return picture().needs().getFirst();
    }

    @Test
    void what_a_practice_the_council_and_a_charity_say_of_one_need_is_one_need_with_three_sources() {
        says(1, "Housing unsatisfactory", "105531004", MONDAY.minusDays(90));
        says(2, "Damp in the bedroom", "", MONDAY.minusDays(30));
        says(3, "Rent and HOUSING advice", "", MONDAY);

        PersonNeed need = only();
        assertThat(need.key()).isEqualTo(HOUSING);
        assertThat(need.area()).isEqualTo(NeedArea.HOME);
        assertThat(need.state()).isEqualTo(new Open());
        assertThat(need.statements())
                .extracting(NeedStatement::words, statement -> statement.on().orElseThrow())
                .containsExactly(
                        tuple("Rent and HOUSING advice", MONDAY),
                        tuple("Damp in the bedroom", MONDAY.minusDays(30)),
                        tuple("Housing unsatisfactory", MONDAY.minusDays(90)));
    }

    @Test
    void words_that_no_line_of_the_list_knows_are_a_need_of_their_own() {
        says(1, "Wants  a piano", "", MONDAY);
        says(2, "wants a piano", "", MONDAY);

        assertThat(only().area()).isEqualTo(NeedArea.OTHER);
        assertThat(only().statements()).hasSize(2);
    }

    @Test
    void living_alone_is_a_circumstance_and_no_need() {
        says(1, "Lives alone", "105529008", MONDAY);

        assertThat(picture().needs()).isEmpty();
        assertThat(picture().circumstances()).extracting(NeedStatement::words).containsExactly("Lives alone");
    }

    @Test
    void a_worker_who_sorts_a_statement_overrules_the_list_and_can_sort_it_back() {
        says(1, "Damp in the bedroom", "", MONDAY);
        says(2, "Housing", "", MONDAY);

        does(FOOD, new What.Sorted("damp in the bedroom"));
        assertThat(picture().needs()).extracting(PersonNeed::key).containsExactly(HOUSING, FOOD);

        does(HOUSING, new What.Sorted("damp in the bedroom"));
        assertThat(only().key()).isEqualTo(HOUSING);
    }

    @Test
    void what_is_said_in_a_conversation_stands_beside_what_sources_say_until_it_is_taken_back() {
        says(1, "Housing", "", MONDAY.minusDays(1));
        does(HOUSING, new What.Said("The lift never works", SaidBy.PERSON));

        assertThat(only().statements())
                .extracting(NeedStatement::words)
                .containsExactly("The lift never works", "Housing");

        does(HOUSING, new What.Withdrawn(new NeedEventId(1)));
        assertThat(only().statements()).extracting(NeedStatement::words).containsExactly("Housing");
    }

    @Test
    void the_last_decision_says_where_a_need_stands() {
        says(1, "Housing", "", MONDAY.minusDays(1));

        does(HOUSING, new What.Decided(new BeingMet(AMARA)));
        assertThat(only().state()).isEqualTo(new BeingMet(AMARA));

        does(HOUSING, new What.Decided(new Met()));
        assertThat(only().state()).isEqualTo(new Met());
        assertThat(only().since()).contains(MONDAY);
        assertThat(picture().unmet()).isEmpty();

        does(HOUSING, new What.Decided(new Open()));
        assertThat(picture().unmet()).hasSize(1);
    }

    @Test
    void a_need_that_is_said_again_after_it_was_closed_is_open() {
        does(HOUSING, new What.Decided(new NotWanted("She likes it there")));
        says(1, "Housing", "", MONDAY);
        assertThat(only().state()).isInstanceOf(NotWanted.class);

        says(2, "Housing", "", MONDAY.plusDays(1));
        assertThat(only().state()).isEqualTo(new Open());
        assertThat(only().saidAgain()).contains(MONDAY.plusDays(1));
    }

    @Test
    void a_need_whose_owner_has_left_is_open() {
        says(1, "Housing", "", MONDAY);
        does(HOUSING, new What.Decided(new BeingMet(GONE)));

        assertThat(only().state()).isEqualTo(new Open());
    }

    @Test
    void a_decision_about_a_need_that_nobody_says_shows_nothing() {
        does(HOUSING, new What.Decided(new Met()));

        assertThat(picture().needs()).isEmpty();
    }

    @Test
    void the_list_has_a_version_and_names_each_need_and_code_once() {
        assertThat(CATALOGUE.version()).matches("\\d{4}-\\d\\d-\\d\\d");
        assertThat(CATALOGUE.kinds()).extracting(NeedKind::key).doesNotHaveDuplicates();
        assertThat(CATALOGUE.kinds().stream().flatMap(kind -> kind.codes().stream()))
                .doesNotHaveDuplicates()
                .isNotEmpty();
    }
}
