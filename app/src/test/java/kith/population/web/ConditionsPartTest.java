package kith.population.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kith.access.disclosure.Disclosed;
import kith.access.disclosure.SourceIdentity;
import kith.engine.registers.Catalogue;
import kith.kernel.PartnerId;
import kith.population.Conditions;
import kith.population.RegisteredCondition;
import kith.population.SourceStatement;
import kith.ui.Names;
import kith.ui.Rendered;
import org.junit.jupiter.api.Test;

class ConditionsPartTest {

    private static final PartnerId ACORN = new PartnerId(1);
    private static final PartnerId KINGS = new PartnerId(2);

    private static final Names NAMES = new Names(
            Map.of(),
            Map.of(ACORN, "The Acorn Surgery", KINGS, "King's College Hospital"),
            code -> Optional.empty(),
            key -> Optional.empty());

    @Test
    void each_condition_has_its_start_and_every_source() {
        assertThat(render(new Conditions(List.of(condition("HF", Optional.empty(), ACORN, KINGS)), List.of())))
                .contains("Heart failure", "21 January 2003", "2 sources")
                .contains("The Acorn Surgery: Congestive heart failure (code 84114007), since 21 January 2003")
                .contains("King's College Hospital: Congestive heart failure (code 84114007)");
    }

    @Test
    void the_summary_says_how_many_sources_there_are_and_leaves_the_codes_to_the_page_of_sources() {
        Conditions conditions = new Conditions(List.of(condition("HF", Optional.empty(), ACORN, KINGS)), List.of());

        assertThat(Rendered.page("population/conditions", ConditionsPart.inShort(conditions, NAMES)))
                .contains("Heart failure", "21 January 2003", "2 sources")
                .doesNotContain("84114007");
    }

    @Test
    void a_condition_that_has_ended_is_in_a_table_of_its_own() {
        LocalDate end = LocalDate.of(2010, 3, 1);

        assertThat(render(new Conditions(List.of(), List.of(condition("DEP", Optional.of(end), ACORN)))))
                .contains("No long-term conditions recorded", "Conditions that have ended", "until 1 March 2010");
    }

    private static String render(Conditions conditions) {
        return Rendered.page(
                "population/conditions",
                ConditionsPart.of(conditions, NAMES, Map.of("84114007", "Congestive heart failure")));
    }

    private static RegisteredCondition condition(String key, Optional<LocalDate> until, PartnerId... sources) {
        LocalDate since = LocalDate.of(2003, 1, 21);
        return new RegisteredCondition(
                Catalogue.current().condition(key).orElseThrow(),
                since,
                until,
                List.of(sources).stream()
                        .map(source -> new SourceStatement(
                                new SourceIdentity.Named(source), new Disclosed.Shown<>("c1"), "84114007", since))
                        .toList());
    }
}
