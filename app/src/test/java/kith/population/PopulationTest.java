package kith.population;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import kith.population.Village.Who;
import kith.population.derivation.Population;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PopulationTest {

    private static final Village VILLAGE = new Village("population");

    private static final LocalDate ONCE = LocalDate.of(2010, 1, 1);
    private static final LocalDate LATER = LocalDate.of(2015, 1, 1);

    private static final String HYPERTENSION = "59621000";
    private static final String DIABETES = "44054006";
    private static final String ASTHMA = "195967001";

    @BeforeEach
    void nobody() {
        VILLAGE.empty();
    }

    @Test
    void registers_and_the_list_follow_what_partners_said() {
        VILLAGE.record(1, Village.PRACTICE, 1).says(1, Who.GRACE.at("G85001", "E01003911"));
        VILLAGE.record(2, Village.HOSPITAL, 1)
                .condition(1, "c1", HYPERTENSION, ONCE, null)
                .condition(1, "c2", DIABETES, ONCE, null)
                .condition(2, "c3", ASTHMA, LATER, LocalDate.of(2020, 1, 1));

        assertThat(VILLAGE.refresh(1L)).isEqualTo(1);

        assertThat(texts("""
                select condition || ' ' || since || ' ' || until || ' ' || reasons
                  from population.register
                 order by condition
                """))
                .containsExactly(
                        "AST 2015-01-01 2020-01-01 [{\"partner\":3,\"id\":\"c3\",\"code\":\"195967001\","
                                + "\"since\":\"2015-01-01\",\"until\":\"2020-01-01\"}]",
                        "DM 2010-01-01 infinity [{\"partner\":1,\"id\":\"c2\",\"code\":\"44054006\",\"since\":\"2010-01-01\"}]",
                        "HTN 2010-01-01 infinity [{\"partner\":1,\"id\":\"c1\",\"code\":\"59621000\",\"since\":\"2010-01-01\"}]");
        assertThat(texts("""
                select since || ' ' || until || ' ' || conditions::text || ' ' || practice || ' ' || name_order
                  from population.listed
                """)).containsExactly("2015-01-01 2020-01-01 {AST,DM,HTN} G85001 OKORO GRACE");
    }

    @Test
    void the_same_again_changes_nothing() {
        VILLAGE.record(1, Village.PRACTICE, 1).says(1, Who.GRACE).condition(1, "c1", HYPERTENSION, ONCE, null);
        VILLAGE.refresh(1L);

        assertThat(VILLAGE.refresh(1L)).isZero();
        assertThat(VILLAGE.population.recompute(people -> {})).isEqualTo(new Population.Recomputed(1, 0));
    }

    @Test
    void what_is_withdrawn_is_gone() {
        VILLAGE.record(1, Village.PRACTICE, 1).says(1, Who.GRACE).condition(1, "c1", HYPERTENSION, ONCE, null);
        VILLAGE.refresh(1L);

        VILLAGE.withdraw(1, "c1");

        assertThat(VILLAGE.refresh(1L)).isEqualTo(1);
        assertThat(texts("select condition from population.register")).isEmpty();
    }

    @Test
    void records_take_their_facts_along_when_they_are_joined_and_parted() {
        VILLAGE.record(1, Village.PRACTICE, 1).says(1, Who.GRACE).condition(1, "c1", HYPERTENSION, ONCE, null);
        VILLAGE.record(2, Village.COUNCIL, 2).says(2, Who.GRACE).condition(2, "c2", DIABETES, ONCE, null);
        VILLAGE.refresh(1L, 2L);
        List<String> apart = VILLAGE.derived();

        VILLAGE.link(2, 1).refresh(1L, 2L);

        assertThat(texts("select person || ' ' || condition from population.register order by 1"))
                .containsExactly("1 DM", "1 HTN");
        assertThat(texts("select person::text from population.summary")).containsExactly("1");

        VILLAGE.link(2, 2).refresh(1L, 2L);

        assertThat(VILLAGE.derived()).isEqualTo(apart);
    }

    @Test
    void who_has_no_record_any_more_is_forgotten() {
        VILLAGE.record(1, Village.PRACTICE, 1).says(1, Who.GRACE).condition(1, "c1", HYPERTENSION, ONCE, null);
        VILLAGE.refresh(1L);

        VILLAGE.unlink(1);

        assertThat(VILLAGE.population.recompute(people -> {})).isEqualTo(new Population.Recomputed(1, 1));
        assertThat(VILLAGE.derived()).isEmpty();
    }

    @Test
    void the_general_practice_is_believed_first_and_then_who_spoke_last() {
        VILLAGE.record(1, Village.COUNCIL, 1)
                .says(1, Who.GRACE.named("Gracie", "Okorro").at("G1", "E1").saidOn(3));
        VILLAGE.record(2, Village.HOSPITAL, 1)
                .says(2, Who.GRACE.named("G", "Okor").at("G2", "E2").saidOn(5));
        VILLAGE.record(3, Village.PRACTICE, 1)
                .says(3, Who.GRACE.named("Grace", "Okoro").at("G3", null).saidOn(1));

        VILLAGE.refresh(1L);

        assertThat(texts("""
                select given_name || ' ' || family_name || ' ' || practice || ' ' || area21 || ' ' || partners
                  from population.summary
                """)).containsExactly("Grace Okoro G3 E2 3");
    }

    @Test
    void dead_is_who_anybody_says_is_dead_on_the_earliest_day_told() {
        VILLAGE.record(1, Village.PRACTICE, 1).says(1, Who.GRACE);
        VILLAGE.record(2, Village.COUNCIL, 1).says(2, Who.GRACE.dead(LATER));
        VILLAGE.record(3, Village.HOSPITAL, 1).says(3, Who.GRACE.dead(ONCE));
        VILLAGE.record(4, Village.COUNCIL, 4).says(4, Who.GRACE.dead(null));

        VILLAGE.refresh(1L, 4L);

        assertThat(texts("select dead_on::text from population.summary order by person"))
                .containsExactly("2010-01-01", "-infinity");
    }

    @Test
    void the_place_of_who_anybody_flags_is_left_out() {
        VILLAGE.record(1, Village.PRACTICE, 1).says(1, Who.GRACE.at("G85001", "E01003911"));
        VILLAGE.record(2, Village.COUNCIL, 1).says(2, Who.GRACE.asFlagged());

        VILLAGE.refresh(1L);

        assertThat(
                        texts(
                                "select flagged || ' ' || coalesce(practice, area21, area11, 'nowhere') from population.summary"))
                .containsExactly("true nowhere");
    }

    @Test
    void who_has_no_birth_date_is_never_an_adult() {
        VILLAGE.record(1, Village.PRACTICE, 1)
                .says(1, Who.GRACE.born(null))
                .condition(1, "c1", HYPERTENSION, ONCE, null)
                .condition(1, "c2", DIABETES, ONCE, null)
                .condition(1, "c3", ASTHMA, ONCE, null);

        VILLAGE.refresh(1L);

        assertThat(texts("select adult_on::text from population.summary")).containsExactly("infinity");
        assertThat(texts("select since::text from population.listed")).isEmpty();
    }

    @Test
    void coverage_counts_items_by_code_and_leaves_out_what_is_held_closely() {
        VILLAGE.record(1, Village.PRACTICE, 1)
                .condition(1, "c1", HYPERTENSION, ONCE, null)
                .condition(1, "c2", HYPERTENSION, LATER, null)
                .condition(1, "c3", "314529007", ONCE, null)
                .condition(1, "c4", null, ONCE, null, 0, 0)
                .condition(1, "c5", "86406008", ONCE, null, 0, 1);

        VILLAGE.database.transaction().executeWithoutResult(status -> VILLAGE.population.countCoverage());

        assertThat(texts("select code || ' ' || items from population.coverage order by code"))
                .containsExactly(" 1", "314529007 1", "59621000 2");
    }

    private static List<String> texts(String sql) {
        return VILLAGE.db.sql(sql).query((row, number) -> row.getString(1)).list();
    }
}
