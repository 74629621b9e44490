package kith.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kith.ui.Mistakes.Mistake;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PartsTest {

    @Test
    void no_part_is_longer_than_forty_lines() throws Exception {
        try (Stream<Path> parts = Files.list(Path.of("src/main/jte/ui"))) {
            assertThat(parts.filter(part -> part.toString().endsWith(".jte")))
                    .allSatisfy(part -> assertThat(Files.readAllLines(part)).hasSizeLessThanOrEqualTo(40));
        }
    }

    @Test
    void words_from_outside_never_become_markup() {
        assertThat(Rendered.part("tag", Map.of("tag", new Tag("<script>alert(1)</script>", Tone.RED))))
                .contains("&lt;script&gt;")
                .doesNotContain("<script>");
    }

    @Test
    void a_link_never_runs_a_script() {
        Table table = new Table(
                "Links", List.of(Column.head("Link")), List.of(List.of(Cell.link("Click", "javascript:alert(1)"))));

        assertThat(Rendered.part("table", Map.of("table", table))).doesNotContain("javascript:");
    }

    @Nested
    class A_field {

        @Test
        void names_its_hint_and_its_mistake_for_those_who_hear_it() {
            Mistakes mistakes = new Mistakes(List.of(new Mistake("reason", "Say what the reason is")));

            assertThat(Rendered.part(
                            "field",
                            Map.of(
                                    "name",
                                    "reason",
                                    "label",
                                    "Reason",
                                    "hint",
                                    "In a few words",
                                    "mistakes",
                                    mistakes)))
                    .contains("aria-describedby=\"reason-hint reason-error\"")
                    .contains("Say what the reason is");
        }

        @Test
        void says_nothing_more_when_there_is_nothing_to_say() {
            assertThat(Rendered.part("field", Map.of("name", "reason", "label", "Reason")))
                    .doesNotContain("aria-describedby")
                    .doesNotContain("nhsuk-form-group--error");
        }
    }

    @Nested
    class A_form {

        @Test
        void carries_the_token_against_forged_requests() {
            gg.jte.Content nothing = output -> {};

            assertThat(Rendered.part("form", Map.of("action", "/sign-out", "body", nothing)))
                    .contains("name=\"_csrf\" value=\"a-token\"");
        }
    }

    @Nested
    class A_table {

        @Test
        void has_a_cell_for_each_column() {
            assertThatThrownBy(() -> new Table("One", List.of(Column.head("A")), List.of(List.of())))
                    .hasMessage("A row of 0 cells in a table of 1 columns");
        }
    }

    @Nested
    class A_pager {

        @Test
        void leaves_out_what_is_far_away() {
            Pager pager = Pager.of(10, 20, page -> "?page=" + page);

            assertThat(pager.steps().stream().map(Pager.Step::number)).containsExactly(1, 8, 9, 10, 11, 12, 20);
            assertThat(pager.steps().stream().filter(Pager.Step::afterGap).map(Pager.Step::number))
                    .containsExactly(8, 20);
        }

        @Test
        void is_not_there_for_a_single_page() {
            assertThat(Pager.of(1, 1, page -> "").isNeeded()).isFalse();
        }
    }

    @Nested
    class A_typed_date {

        @Test
        void is_a_day_only_where_there_is_such_a_day() {
            assertThat(new DateParts("31", "2", "1951").date()).isEmpty();
            assertThat(new DateParts("2", "4", "51").date()).isEmpty();
            assertThat(new DateParts(" 2", "04", "1951 ").date()).hasValue(java.time.LocalDate.of(1951, 4, 2));
        }
    }
}
