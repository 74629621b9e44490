package kith.record;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import kith.access.AccessDecision.Field;
import kith.access.PersonGrant;
import kith.access.disclosure.Disclosure;
import kith.engine.feeds.FactExtractor;
import kith.engine.feeds.Feed;
import kith.engine.feeds.facts.Fact;
import kith.engine.terms.SecurityLabel;
import kith.kernel.London;
import kith.kernel.PartnerId;
import kith.kernel.RecordId;
import kith.kernel.RunId;
import kith.people.records.People;
import kith.record.ContributionStore.DrawnFact;
import kith.record.ContributionStore.ItemOfRecord;
import kith.record.ContributionStore.StoredBlock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// What partners sent. Stores it whole, extracts facts from it, and gives it back byte for byte.
@Service
public class Contributions {

    private static final Comparator<TimelineEntry> LATEST_FIRST = Comparator.comparing(
                    TimelineEntry::on, Comparator.comparing(on -> on.orElse(LocalDate.MIN), Comparator.reverseOrder()))
            .thenComparing(TimelineEntry::what)
            .thenComparing(entry -> entry.words().orElse(""))
            .thenComparing(entry -> entry.detail().orElse(""));

    private final ContributionStore store;
    private final ReceivedStore received;
    private final People people;
    private final Clock clock;

    Contributions(ContributionStore store, ReceivedStore received, People people, Clock clock) {
        this.store = store;
        this.received = received;
        this.people = people;
        this.clock = clock;
    }

    /// An import begins. A condition that it brings without any day counts from the day given here.
    ///
    /// @param made when the extract was made, if it says; an older one does not replace what a newer one said
    @Transactional(propagation = Propagation.MANDATORY)
    public void receive(RunId run, LocalDate day, Optional<Instant> made) {
        received.add(run, day, made);
    }

    /// An import that kept nothing has ended: forgets its day.
    @Transactional(propagation = Propagation.MANDATORY)
    public void forget(RunId run) {
        received.remove(run);
    }

    /// Compares what one import brought about some records with what is current of them. Each record occurs once.
    /// Nothing is written, so one batch can be compared while another is stored.
    @Transactional(readOnly = true)
    public PendingChange diff(RunId run, Feed.Extract extract, List<Incoming> arrivals, FactExtractor drawing) {
        return new ContributionDiffs(store, received.madeLater(run), run, extract, drawing).of(arrivals);
    }

    /// Compares some of what was compared before with other records.
    ///
    /// @param again what to compare again, by its place in the order
    @Transactional(propagation = Propagation.MANDATORY)
    public PendingChange diffAgain(
            RunId run,
            Feed.Extract extract,
            PendingChange pending,
            Map<Integer, Incoming> again,
            FactExtractor drawing) {
        List<ContributionDiff> diffs = new ArrayList<>(pending.diffs());
        again.forEach((place, arrived) -> diffs.set(
                place, diff(run, extract, List.of(arrived), drawing).diffs().getFirst()));
        return new PendingChange(diffs);
    }

    /// Stores what was compared, in the open transaction.
    ///
    /// @param records the records, in the order in which they were compared
    @Transactional(propagation = Propagation.MANDATORY)
    public StoredChange keep(RunId run, PendingChange pending, List<RecordId> records) {
        Map<RecordId, List<Block>> blocks = new LinkedHashMap<>();
        Map<RecordId, byte[]> contents = new LinkedHashMap<>();
        List<RecordId> known = new ArrayList<>();
        List<ItemOfRecord> replaced = new ArrayList<>();
        List<DrawnFact> facts = new ArrayList<>();
        List<RecordChange> changes = new ArrayList<>(records.size());
        Map<RecordId, Integer> parts = store.parts(run, addedToBefore(pending, records));
        for (int i = 0; i < records.size(); i++) {
            RecordId record = records.get(i);
            ContributionDiff diff = pending.diffs().get(i);
            changes.add(diff.change(record));
            if (!diff.changesAnything()) {
                continue;
            }
            int shift = parts.getOrDefault(record, 0);
            blocks.put(
                    record,
                    diff.blocks().stream().map(block -> block.shifted(shift)).toList());
            contents.put(record, diff.contents());
            if (diff.isOfKnown()) {
                known.add(record);
            }
            diff.replaced().forEach(key -> replaced.add(new ItemOfRecord(record, key)));
            diff.facts()
                    .forEach((item, drawn) ->
                            drawn.forEach(fact -> facts.add(new DrawnFact(record, item, run.value(), fact))));
        }
        store.keepBlocks(run, blocks);
        store.forgetContents(known);
        store.keepContents(contents);
        Map<String, Integer> conditions = new TreeMap<>();
        store.forgetFacts(replaced).forEach(code -> conditions.merge(code, -1, Integer::sum));
        store.keepFacts(facts);
        facts.stream()
                .map(DrawnFact::fact)
                .filter(fact -> fact.kind() == Fact.Kind.CONDITION && fact.label() == SecurityLabel.NORMAL)
                .forEach(fact -> conditions.merge(fact.snomed().orElse(""), 1, Integer::sum));
        return new StoredChange(changes, conditions);
    }

    private static List<RecordId> addedToBefore(PendingChange pending, List<RecordId> records) {
        return IntStream.range(0, records.size())
                .filter(place -> pending.diffs().get(place).followsSameRun())
                .mapToObj(records::get)
                .toList();
    }

    /// The records that an import added to.
    @Transactional(readOnly = true)
    public List<RecordId> recordsOf(RunId run) {
        return store.recordsOf(run);
    }

    /// An import no longer counts. What it brought is kept. The caller then rebuilds the records it added to.
    @Transactional(propagation = Propagation.MANDATORY)
    public void undo(RunId run) {
        store.undo(run);
    }

    /// Rebuilds contents and facts from the blocks that count, and says who each record is about now.
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<RecordId, RecordChange.Who> rebuild(Collection<RecordId> records, FactExtractor drawing) {
        Map<RecordId, Replay> replays = new LinkedHashMap<>();
        records.forEach(record -> replays.put(record, new Replay(record)));
        var digests = new Digests();
        for (StoredBlock block : store.blocks(records)) {
            Objects.requireNonNull(replays.get(block.record())).replay(block.run(), block.items(), digests, drawing);
        }
        store.forgetContents(records);
        store.forgetFactsOf(records);
        Map<RecordId, byte[]> contents = new LinkedHashMap<>();
        Map<RecordId, RecordChange.Who> who = new HashMap<>();
        List<DrawnFact> facts = new ArrayList<>();
        replays.forEach((record, replay) -> {
            contents.put(record, replay.contents().pack());
            who.put(record, replay.who());
            facts.addAll(replay.facts());
        });
        store.keepContents(contents);
        store.keepFacts(facts);
        return who;
    }

    /// The shelf for a partner's items of one type that are about no person, if there is one.
    @Transactional(readOnly = true)
    public Optional<RecordId> knownShelf(PartnerId partner, String type) {
        return store.shelf(partner, type);
    }

    /// The shelf for a partner's items of one type that are about no person. Made when there is none.
    @Transactional(propagation = Propagation.MANDATORY)
    public RecordId shelf(PartnerId partner, String type) {
        return store.shelf(partner, type).orElseGet(() -> {
            RecordId shelf = people.newNumber();
            store.keepShelf(shelf, partner, type);
            return shelf;
        });
    }

    /// Every version of every item of these records that the grant opens, oldest first.
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Version> versions(PersonGrant granted, Collection<RecordId> records) {
        return store.blocks(granted, records).stream()
                .flatMap(block ->
                        block.items().stream().map(item -> new Version(block.record(), new RunId(block.run()), item)))
                .toList();
    }

    /// What is current in these records and what the grant opens, latest first. The caller records who was shown.
    @Transactional(propagation = Propagation.MANDATORY)
    public List<TimelineEntry> timeline(PersonGrant granted, Collection<RecordId> records, Disclosure disclosure) {
        if (!granted.shows(Field.RECORDS)) {
            return List.of();
        }
        Map<RecordId, Contents> contents = store.contents(records);
        var digests = new Digests();
        var wording = new TimelineWording(new FactExtractor(London.today(clock)));
        Map<ItemOfRecord, TimelineEntry> entries = new HashMap<>();
        for (Version version : versions(granted, records)) {
            Contents current = contents.getOrDefault(version.record(), Contents.empty());
            long key = version.item().key(digests);
            if (current.holds(key, version.item(), digests)) {
                wording.entry(version.record(), version.run(), version.item())
                        .map(happening -> TimelineEntry.of(happening, disclosure))
                        .ifPresent(entry -> entries.put(new ItemOfRecord(version.record(), key), entry));
            }
        }
        return entries.values().stream().sorted(LATEST_FIRST).toList();
    }

    /// One version of an item, with the import that brought it.
    public record Version(RecordId record, RunId run, Item item) {}
}
