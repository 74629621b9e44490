package kith.intake.withdrawals;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import kith.engine.feeds.items.BundlePage;
import kith.engine.feeds.items.Ending;
import kith.engine.feeds.items.ItemName;
import kith.engine.feeds.items.Rejected;
import kith.intake.withdrawals.WithdrawalRule.Case;
import kith.intake.withdrawals.WithdrawalRule.Decision;
import kith.kernel.RecordId;
import kith.record.AbsentItem;
import org.junit.jupiter.api.Test;

class WithdrawalRuleTest {

    private final WithdrawalRule rule = new WithdrawalRule(5);
    private final ReadExtract read = new ReadExtract();

    @Test
    void up_to_five_in_a_hundred_of_a_type_are_withdrawn() {
        items("Condition.ndjson", "Condition", 95);

        assertThat(decide(Map.of("Condition", 5L))).isEqualTo(new Decision.Withdraw());
    }

    @Test
    void more_than_five_in_a_hundred_of_a_type_wait_with_the_numbers() {
        items("Condition.ndjson", "Condition", 94);

        assertThat(decide(Map.of("Condition", 6L)))
                .isEqualTo(new Decision.Hold(true, List.of("Condition: 6 of 100 (6%) would be withdrawn.")));
    }

    @Test
    void a_share_that_was_confirmed_is_withdrawn() {
        assertThat(rule.decide(new Case(read, Map.of("Condition", 6L), Set.of(), false, true)))
                .isEqualTo(new Decision.Withdraw());
    }

    @Test
    void a_file_that_no_longer_comes_is_named() {
        items("Condition.2.ndjson", "Condition", 1_000);

        assertThat(decide(Map.of("Condition", 1L), "Condition.1.ndjson", "Condition.2.ndjson"))
                .isEqualTo(new Decision.Hold(
                        true, List.of("The last full extract had the file Condition.1.ndjson. This one does not.")));
    }

    @Test
    void a_file_that_is_called_after_the_day_of_its_export_is_the_same_file() {
        items("Condition-2026-11-11.ndjson", "Condition", 1_000);

        assertThat(decide(Map.of("Condition", 1L), "Condition-2026-11-10.ndjson"))
                .isEqualTo(new Decision.Withdraw());
    }

    @Test
    void a_file_with_a_header_alone_waits() {
        items("people.csv", "people", 1_000);
        read.file("facts.csv");

        assertThat(decide(Map.of("people", 1L)))
                .isEqualTo(new Decision.Hold(true, List.of("The file facts.csv holds no records.")));
    }

    @Test
    void nothing_of_an_extract_that_was_cut_short_is_withdrawn_though_it_was_confirmed() {
        read.file("Condition.ndjson");
        read.end("Condition.ndjson", Ending.CUT_SHORT);

        assertThat(rule.decide(new Case(read, Map.of("Condition", 1L), Set.of(), false, true)))
                .isEqualTo(new Decision.Hold(false, List.of("Kith could not read Condition.ndjson to its end.")));
    }

    @Test
    void nothing_of_an_older_extract_is_withdrawn() {
        assertThat(rule.decide(new Case(read, Map.of("Condition", 1L), Set.of(), true, true)))
                .isInstanceOfSatisfying(
                        Decision.Hold.class,
                        held -> assertThat(held.confirmable()).isFalse());
    }

    @Test
    void a_search_with_all_its_pages_is_whole_whether_the_pages_share_an_address_or_lead_to_each_other() {
        assertThat(SearchPages.areAllThere(List.of(
                        new BundlePage("https://h/a", "https://h/b", 8, 4), new BundlePage("https://h/a", "", 8, 4))))
                .isTrue();
        assertThat(SearchPages.areAllThere(List.of(
                        new BundlePage("https://h/a", "https://h/b", 8, 4), new BundlePage("https://h/b", "", 8, 4))))
                .isTrue();
    }

    @Test
    void a_search_that_leads_to_another_page_or_has_fewer_matches_than_it_says_is_not_whole() {
        assertThat(SearchPages.areAllThere(List.of(new BundlePage("https://h/a", "https://h/b", -1, 4))))
                .isFalse();
        assertThat(SearchPages.areAllThere(List.of(new BundlePage("https://h/a", "", 8, 4))))
                .isFalse();
    }

    @Test
    void a_rejected_line_protects_what_it_names_or_else_its_type_or_else_everything() {
        read.rejected(rejected(new ItemName("Condition", "c1")));
        assertThat(protects("Condition", "c1")).isTrue();
        assertThat(protects("Condition", "c2")).isFalse();

        read.rejected(rejected(new ItemName("Condition", "")));
        assertThat(protects("Condition", "c2")).isTrue();
        assertThat(protects("Patient", "p1")).isFalse();

        read.rejected(rejected(ItemName.UNKNOWN));
        assertThat(protects("Patient", "p1")).isTrue();
    }

    @Test
    void what_the_law_keeps_out_protects_nothing() {
        read.rejected(Rejected.withoutLine("Condition.ndjson", 1, "", Rejected.Kind.KEPT_OUT));

        assertThat(protects("Condition", "c1")).isFalse();
    }

    private boolean protects(String type, String id) {
        return read.protects(new AbsentItem(new RecordId(1), 1, type, id));
    }

    private static Rejected rejected(ItemName name) {
        return Rejected.withoutLine("Bulk.ndjson", 1, "", Rejected.Kind.REJECTED)
                .named(name);
    }

    private Decision decide(Map<String, Long> absent, String... filesBefore) {
        return rule.decide(new Case(read, absent, Set.of(filesBefore), false, false));
    }

    private void items(String file, String type, int count) {
        for (int i = 0; i < count; i++) {
            read.item(file, type);
        }
    }
}
