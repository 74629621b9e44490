package kith.record;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import kith.access.PersonGrant;
import kith.access.Purpose;
import kith.access.Role;
import kith.access.TestGrants;
import kith.access.Viewer;
import kith.access.disclosure.Disclosed;
import kith.access.disclosure.Disclosures;
import kith.engine.feeds.FactExtractor;
import kith.engine.feeds.Feed;
import kith.engine.feeds.files.ByteSlice;
import kith.engine.feeds.items.Format;
import kith.engine.terms.NeighbourhoodKey;
import kith.engine.terms.SecurityLabel;
import kith.kernel.PersonId;
import kith.kernel.RecordId;
import kith.kernel.RunId;
import kith.kernel.WorkerId;
import kith.people.records.People;
import kith.people.records.RecordPermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.transaction.support.TransactionTemplate;

/// What stands on a person's timeline, and in which order: one current version of each item, as far as the
/// grant opens.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE)
class TimelineTest {

    private static final FactExtractor EXTRACTOR = new FactExtractor(LocalDate.of(2026, 11, 2));
    private static final AtomicInteger RUNS = new AtomicInteger(5_000);

    @Autowired
    private Contributions contributions;

    @Autowired
    private AbsentItems absentItems;

    @Autowired
    private People people;

    @Autowired
    private Disclosures disclosures;

    @Autowired
    private TransactionTemplate transaction;

    private RecordId record = new RecordId(1);

    @BeforeEach
    void newRecord() {
        record = transaction.execute(_ -> people.newNumber());
    }

    @Test
    void the_latest_entry_is_first_and_those_without_a_date_are_last() {
        bring(condition("a", "Asthma", "2001-01-01"), condition("b", "Gout", "2020-01-01"), condition("c", "Flu", ""));

        assertThat(timeline()).containsExactly("2020-01-01 Gout", "2001-01-01 Asthma", "no date Flu");
    }

    @Test
    void entries_of_one_day_are_in_order_of_kind_and_then_of_name() {
        bring(
                condition("a", "Gout", "2020-01-01"),
                item("Procedure", "b", "Biopsy", "\"performedDateTime\":\"2020-01-01\"", SecurityLabel.NORMAL),
                condition("c", "Asthma", "2020-01-01"));

        assertThat(timeline()).containsExactly("2020-01-01 Asthma", "2020-01-01 Gout", "2020-01-01 Biopsy");
    }

    @Test
    void only_the_latest_version_of_an_item_is_on_it() {
        bring(condition("a", "Asthma", "2001-01-01"));
        RunId second = bring(condition("a", "Asthma", "2002-02-02"));

        assertThat(timeline()).containsExactly("2002-02-02 Asthma");
        assertThat(moments(normal(), List.of(record)).getFirst().run()).isEqualTo(new Disclosed.Shown<>(second));
    }

    @Test
    void an_item_sent_again_unchanged_is_on_it_once_and_still_from_the_first_import() {
        RunId first = bring(condition("a", "Asthma", "2001-01-01"));
        bring(condition("a", "Asthma", "2001-01-01"));

        assertThat(moments(normal(), List.of(record)))
                .extracting(TimelineEntry::run)
                .containsExactly(new Disclosed.Shown<>(first));
    }

    @Test
    void a_version_that_comes_back_is_on_it_again() {
        bring(condition("a", "Asthma", "2001-01-01"));
        bring(condition("a", "Asthma", "2002-02-02"));
        bring(condition("a", "Asthma", "2001-01-01"));

        assertThat(timeline()).containsExactly("2001-01-01 Asthma");
    }

    @Test
    void a_withdrawn_item_is_not_on_it() {
        bring(condition("a", "Asthma", "2001-01-01"), condition("b", "Gout", "2020-01-01"));
        bring(new Item(Format.FHIR, "Condition", "a", SecurityLabel.NORMAL, true, new byte[0], ByteSlice.NOTHING));

        assertThat(timeline()).containsExactly("2020-01-01 Gout");
    }

    @Test
    void what_was_withdrawn_because_a_full_extract_no_longer_has_it_is_not_on_it() {
        bring(condition("a", "Asthma", "2001-01-01"), condition("b", "Gout", "2020-01-01"));
        long asthma = new Digests().key("Condition", "a");
        RunId full = bring(condition("b", "Gout", "2021-01-01"));
        transaction.executeWithoutResult(_ -> contributions.keep(
                full,
                absentItems.withdrawal(full, List.of(new AbsentItems.Gone(record, "p1", Set.of(asthma))), EXTRACTOR),
                List.of(record)));

        assertThat(timeline()).containsExactly("2021-01-01 Gout");
    }

    @Test
    void an_undone_import_gives_its_place_back_to_the_version_before() {
        bring(condition("a", "Asthma", "2001-01-01"));
        RunId second = bring(condition("a", "Asthma", "2002-02-02"), condition("b", "Gout", "2020-01-01"));

        transaction.executeWithoutResult(_ -> {
            contributions.undo(second);
            contributions.rebuild(List.of(record), EXTRACTOR);
        });

        assertThat(timeline()).containsExactly("2001-01-01 Asthma");
    }

    @Test
    void a_grant_opens_the_labels_that_go_with_the_role() {
        bring(
                condition("a", "Asthma", "2001-01-01"),
                labelled("b", "Alcohol misuse", SecurityLabel.SENSITIVE),
                labelled("c", "HIV", SecurityLabel.RESTRICTED));

        assertThat(words(normal())).containsExactly("Asthma");
        assertThat(words(sensitive())).containsExactlyInAnyOrder("Asthma", "Alcohol misuse");
    }

    @Test
    void an_item_that_became_restricted_disappears_and_its_open_version_does_not_come_back() {
        bring(condition("a", "Asthma", "2001-01-01"));
        bring(labelled("a", "HIV", SecurityLabel.RESTRICTED));

        assertThat(words(sensitive())).isEmpty();
    }

    @Test
    void records_of_one_person_make_one_timeline_though_their_partners_use_the_same_ids() {
        RecordId first = record;
        bring(condition("a", "Asthma", "2001-01-01"));
        newRecord();
        bring(condition("a", "Gout", "2020-01-01"));

        assertThat(moments(normal(), List.of(first, record)))
                .extracting(entry -> entry.words().words(words -> words), TimelineEntry::record)
                .containsExactly(tuple("Gout", record), tuple("Asthma", first));
    }

    @Test
    void a_record_that_brought_nothing_has_an_empty_timeline() {
        assertThat(timeline()).isEmpty();
    }

    @Test
    void the_record_keeps_every_version_though_the_timeline_shows_one() {
        bring(condition("a", "Asthma", "2001-01-01"));
        bring(condition("a", "Asthma", "2002-02-02"));

        assertThat(transaction.<List<Contributions.Version>>execute(
                        _ -> contributions.versions(normal(), List.of(record))))
                .hasSize(2);
    }

    private RunId bring(Item... items) {
        RunId run = new RunId(RUNS.incrementAndGet());
        Incoming arrived = new Incoming("p1", Optional.of(record), new ArrayList<>(Arrays.asList(items)));
        transaction.executeWithoutResult(_ -> contributions.keep(
                run, contributions.diff(run, Feed.Extract.CHANGES, List.of(arrived), EXTRACTOR), List.of(record)));
        return run;
    }

    private static Item condition(String id, String name, String onset) {
        return item("Condition", id, name, "\"onsetDateTime\":\"" + onset + "\"", SecurityLabel.NORMAL);
    }

    private static Item labelled(String id, String name, SecurityLabel label) {
        return item("Condition", id, name, "\"onsetDateTime\":\"2010-01-01\"", label);
    }

    private static Item item(String type, String id, String name, String fields, SecurityLabel label) {
        String json = "{\"code\":{\"text\":\"" + name + "\"}," + fields + "}";
        return new Item(Format.FHIR, type, id, label, false, new byte[0], ByteSlice.of(json.getBytes(UTF_8)));
    }

    private List<String> timeline() {
        return moments(normal(), List.of(record)).stream()
                .map(moment -> moment.on().map(LocalDate::toString).orElse("no date") + " "
                        + moment.words().words(words -> words))
                .toList();
    }

    private List<String> words(PersonGrant granted) {
        return moments(granted, List.of(record)).stream()
                .map(entry -> entry.words().words(words -> words))
                .toList();
    }

    private List<TimelineEntry> moments(PersonGrant granted, List<RecordId> records) {
        return transaction.execute(_ -> contributions.timeline(granted, records, disclosures.of(granted)));
    }

    /// A grant that opens what has no label, and nothing else.
    private PersonGrant normal() {
        return granted(Role.LINK_WORKER, Purpose.DIRECT_CARE);
    }

    /// A grant that opens sensitive data too. No role opens restricted data.
    private PersonGrant sensitive() {
        return granted(Role.COORDINATOR, Purpose.DIRECT_CARE);
    }

    private static PersonGrant granted(Role role, Purpose purpose) {
        Viewer viewer = Viewer.of(new WorkerId(90), "Amara", role, Set.of(new NeighbourhoodKey("walworth")), purpose);
        return TestGrants.person(RecordPermissions.OPEN, viewer, new PersonId(1));
    }
}
