package kith.population.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kith.engine.registers.Catalogue;
import kith.population.Conditions;
import kith.population.RegisteredCondition;
import kith.population.SourceStatement;
import kith.ui.Names;
import kith.ui.Rendered;
import org.junit.jupiter.api.Test;

class ConditionsPartTest {

    private static final Names NAMES = new Names(
            Map.of("G85006", "The Acorn Surgery", "RJZ", "King's College Hospital"),
            Map.of(),
            code -> Optional.empty(),
            key -> Optional.empty());

    @Test
    void each_condition_has_its_start_and_every_source() {
        assertThat(render(new Conditions(List.of(condition("HF", Optional.empty(), "G85006", "RJZ")), List.of())))
                .contains("Heart failure", "21 January 2003", "2 sources")
                .contains("The Acorn Surgery, code 84114007, since 21 January 2003")
                .contains("King's College Hospital, code 84114007");
    }

    @Test
    void a_condition_that_has_ended_is_in_a_table_of_its_own() {
        LocalDate end = LocalDate.of(2010, 3, 1);

        assertThat(render(new Conditions(List.of(), List.of(condition("DEP", Optional.of(end), "G85006")))))
                .contains("No long-term conditions recorded", "Conditions that have ended", "until 1 March 2010");
    }

    private static String render(Conditions conditions) {
        return Rendered.page("population/conditions", ConditionsPart.of(conditions, NAMES));
    }

    private static RegisteredCondition condition(String key, Optional<LocalDate> until, String... sources) {
        LocalDate since = LocalDate.of(2003, 1, 21);
        return new RegisteredCondition(
                Catalogue.current().condition(key).orElseThrow(),
                since,
                until,
                List.of(sources).stream()
                        .map(source -> new SourceStatement(source, "c1", "84114007", since))
                        .toList());
    }
}
