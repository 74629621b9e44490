package kith.borough;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import kith.borough.people.PartnerMembership;
import kith.borough.setting.Setting;
import kith.borough.setting.Table;
import kith.engine.feeds.FactExtractor;
import kith.engine.feeds.Feed;
import kith.engine.feeds.FeedReader;
import kith.engine.feeds.facts.Extracted;
import kith.engine.feeds.facts.Fact;
import kith.engine.feeds.items.Ending;
import kith.engine.feeds.items.FeedItem;
import kith.engine.feeds.items.Receiver;
import kith.engine.feeds.items.Rejected;
import kith.engine.labels.CodeLabels;
import kith.engine.registers.Catalogue;
import kith.engine.registers.Code;
import kith.engine.terms.Demographics;
import kith.engine.terms.PartnerKind;
import kith.engine.terms.SecurityLabel;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The borough's feeds, read as any partner's are.
class FeedsOfTheBoroughTest {

    @TempDir
    private static Path out;

    private static Written written;
    private static List<Feed> feeds;
    private static final Taken TAKEN = new Taken();
    private static final List<Ending> ENDINGS = new ArrayList<>();

    @BeforeAll
    static void a_borough_is_read() {
        written = Borough.write(1_500, 21, out, Progress.SILENT);
        feeds = kith.engine.feeds.Feeds.at(out);
        for (Feed feed : feeds) {
            TAKEN.partner = feed.partner();
            ENDINGS.add(new FeedReader(CodeLabels.shipped()).read(feed, TAKEN));
        }
    }

    @Test
    void are_read_to_their_end_and_whole() {
        assertThat(ENDINGS).containsOnly(Ending.WHOLE);
        assertThat(TAKEN.items + TAKEN.keptOut).isEqualTo(written.resources());
    }

    @Test
    void come_from_nobody_who_has_nothing_to_send(@TempDir Path smallest) {
        Borough.write(Setting.FEWEST, 2, smallest, Progress.SILENT);
        Taken taken = new Taken();
        List<Feed> few = kith.engine.feeds.Feeds.at(smallest);
        few.forEach(feed -> new FeedReader(CodeLabels.shipped()).read(feed, taken));

        assertThat(few).hasSizeBetween(15, feeds.size());
        assertThat(taken.rejected).isEmpty();
    }

    @Test
    void hold_nothing_to_reject_but_what_the_law_keeps_out() {
        assertThat(TAKEN.rejected).isEmpty();
        assertThat(TAKEN.keptOut).isPositive();
    }

    @Test
    void hold_no_value_that_cannot_be_used_but_wrong_nhs_numbers() {
        assertThat(TAKEN.problems).allMatch(problem -> problem.contains("NHS number"));
    }

    @Test
    void come_from_every_kind_of_partner_and_all_but_one_in_time() {
        Instant today = Setting.TODAY.atTime(9, 0).toInstant(ZoneOffset.UTC);
        List<String> late = feeds.stream()
                .filter(feed -> java.util.Objects.requireNonNull(feed.extracted())
                        .plus(java.util.Objects.requireNonNull(feed.every()).multipliedBy(2))
                        .isBefore(today))
                .map(Feed::partner)
                .toList();

        assertThat(feeds)
                .extracting(Feed::kind)
                .contains(
                        PartnerKind.GP,
                        PartnerKind.HOSPITAL,
                        PartnerKind.MENTAL_HEALTH,
                        PartnerKind.SOCIAL_CARE,
                        PartnerKind.HOUSING,
                        PartnerKind.VOLUNTARY);
        assertThat(late).containsExactly(PartnerMembership.HOUSING);
    }

    @Test
    void say_where_mrs_okoro_lives_and_what_ails_her() {
        Demographics adaeze = TAKEN.detail("G85006", "adaeze-okoro");

        assertThat(adaeze.nhsDigits()).isEqualTo("9990000018");
        assertThat(adaeze.birth().date()).isEqualTo(LocalDate.of(1948, 4, 2));
        assertThat(adaeze.address().postcode()).startsWith("SE15");
        assertThat(adaeze.address().uprn()).isEqualTo(999_500_000_000L);
        assertThat(adaeze.practice()).isEqualTo("G85006");
        assertThat(TAKEN.codes("G85006", "adaeze-okoro")).contains("59621000", "44054006", "13645005", "396275006");
    }

    @Test
    void hold_ms_cardenas_as_flagged_and_what_happened_to_her_as_restricted() {
        assertThat(TAKEN.detail("G85034", "camila-cardenas").flagged()).isTrue();
        assertThat(TAKEN.classes.get("706893006")).isEqualTo(Set.of(SecurityLabel.RESTRICTED));
    }

    @Test
    void bear_facts_of_every_kind_that_partners_send() {
        assertThat(TAKEN.kinds)
                .contains(Fact.Kind.CONDITION, Fact.Kind.NEED, Fact.Kind.ALERT, Fact.Kind.SERVICE, Fact.Kind.TENANCY);
    }

    @Test
    void are_coded_as_the_catalogue_has_it() {
        Map<String, String> others = Map.of("T1DM", "DM");
        for (Map<String, String> row : Table.read("/borough/codes.csv").rows()) {
            String key = others.getOrDefault(Table.in(row, "key"), Table.in(row, "key"));
            Code code = Catalogue.current().find(Table.in(row, "code")).orElseThrow();

            assertThat(code.screening()).isEqualTo(key.equals("SCREEN"));
            assertThat(code.screening() || code.condition().key().equals(key)).isTrue();
        }
    }

    /// What came out of a reading.
    private static final class Taken implements Receiver {

        private final FactExtractor drawing = new FactExtractor(Setting.TODAY);
        private final Map<String, Demographics> details = new HashMap<>();
        private final Map<String, Set<String>> codes = new HashMap<>();
        private final Map<String, Set<SecurityLabel>> classes = new HashMap<>();
        private final Set<Fact.Kind> kinds = new TreeSet<>();
        private final List<String> problems = new ArrayList<>();
        private final List<String> rejected = new ArrayList<>();
        private String partner = "";
        private long items;
        private long keptOut;

        @Override
        public void sent(FeedItem sent) {
            items++;
            Extracted drawn = drawing.draw(sent);
            problems.addAll(drawn.problems());
            drawn.details().ifPresent(detail -> details.put(partner + " " + sent.about(), detail));
            for (Fact fact : drawn.facts()) {
                kinds.add(fact.kind());
                if (fact.code() != null) {
                    codes.computeIfAbsent(partner + " " + sent.about(), _ -> new TreeSet<>())
                            .add(fact.code());
                    classes.computeIfAbsent(fact.code(), _ -> new TreeSet<>()).add(fact.label());
                }
            }
        }

        @Override
        public void rejected(Rejected one) {
            if (one.kind() == Rejected.Kind.KEPT_OUT) {
                keptOut++;
            } else {
                rejected.add(one.toString());
            }
        }

        Demographics detail(String from, String localId) {
            return Table.in(details, from + " " + localId);
        }

        Set<String> codes(String from, String localId) {
            return Table.in(codes, from + " " + localId);
        }
    }
}
