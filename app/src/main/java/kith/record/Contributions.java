package kith.record;

import java.time.Clock;
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
import kith.access.Granted;
import kith.engine.terms.SecurityLabel;
import kith.engine.feeds.Drawing;
import kith.engine.feeds.Fact;
import kith.engine.feeds.Feed;
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

/// What partners sent: takes it in, keeps it whole, draws facts from it, and gives it back as it came.
@Service
public class Contributions {

    private static final Comparator<Moment> LATEST_FIRST = Comparator.comparing(
                    Moment::on, Comparator.comparing(on -> on.orElse(LocalDate.MIN), Comparator.reverseOrder()))
            .thenComparing(Moment::what)
            .thenComparing(Moment::words);

    private static final int WEIGHED_TOGETHER = 32;

    private final ContributionStore store;
    private final People people;
    private final Clock clock;

    Contributions(ContributionStore store, People people, Clock clock) {
        this.store = store;
        this.people = people;
        this.clock = clock;
    }

    /// Weighs what one run brought about some records, each of them once, against what is current of them. Nothing is
    /// written, so that one batch can be weighed while another is kept.
    @Transactional(readOnly = true)
    public Weighed weigh(RunId run, Feed.Extract extract, List<Arrived> arrivals, Drawing drawing) {
        Map<RecordId, Contents> before = store.contents(
                arrivals.stream().flatMap(arrived -> arrived.known().stream()).toList());
        return new Weighed(IntStream.range(0, (arrivals.size() + WEIGHED_TOGETHER - 1) / WEIGHED_TOGETHER)
                .parallel()
                .mapToObj(part -> arrivals.subList(
                        part * WEIGHED_TOGETHER, Math.min(arrivals.size(), (part + 1) * WEIGHED_TOGETHER)))
                .map(some -> weighed(some, run, extract, before, drawing))
                .flatMap(List::stream)
                .toList());
    }

    /// Weighs some of what was weighed anew, against other records than before.
    ///
    /// @param anew by their place in the order
    @Transactional(propagation = Propagation.MANDATORY)
    public Weighed weighAnew(
            RunId run, Feed.Extract extract, Weighed weighed, Map<Integer, Arrived> anew, Drawing drawing) {
        List<Weighing> weighings = new ArrayList<>(weighed.weighings());
        anew.forEach((place, arrived) -> weighings.set(
                place,
                weigh(run, extract, List.of(arrived), drawing).weighings().getFirst()));
        return new Weighed(weighings);
    }

    /// Each record's own affair: it reads and writes nothing that others share, so records are weighed side by side.
    private static List<Weighing> weighed(
            List<Arrived> some, RunId run, Feed.Extract extract, Map<RecordId, Contents> before, Drawing drawing) {
        var digests = new Digests();
        List<Weighing> weighings = new ArrayList<>(some.size());
        try (var packing = new Packing()) {
            for (Arrived arrived : some) {
                var weighing = new Weighing(run, arrived.known().map(before::get), digests, drawing);
                weighing.weigh(arrived, extract, packing);
                weighings.add(weighing);
            }
        }
        return weighings;
    }

    /// Keeps what was weighed, in the transaction that is open.
    ///
    /// @param records whose it is, in the order in which it was weighed
    @Transactional(propagation = Propagation.MANDATORY)
    public Kept keep(RunId run, Weighed weighed, List<RecordId> records) {
        Map<RecordId, List<Block>> blocks = new LinkedHashMap<>();
        Map<RecordId, byte[]> contents = new LinkedHashMap<>();
        List<RecordId> known = new ArrayList<>();
        List<ItemOfRecord> replaced = new ArrayList<>();
        List<DrawnFact> facts = new ArrayList<>();
        List<Taken> taken = new ArrayList<>(records.size());
        for (int i = 0; i < records.size(); i++) {
            RecordId record = records.get(i);
            Weighing weighing = weighed.weighings().get(i);
            taken.add(weighing.taken(record));
            if (!weighing.changesAnything()) {
                continue;
            }
            blocks.put(record, weighing.blocks());
            contents.put(record, weighing.contents());
            if (weighing.isOfKnown()) {
                known.add(record);
            }
            weighing.replaced().forEach(key -> replaced.add(new ItemOfRecord(record, key)));
            weighing.facts()
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
        return new Kept(taken, conditions);
    }

    /// Which records a run added to.
    @Transactional(readOnly = true)
    public List<RecordId> recordsOf(RunId run) {
        return store.recordsOf(run);
    }

    /// A run no longer counts. What it brought is still there; redraw the records it added to.
    @Transactional(propagation = Propagation.MANDATORY)
    public void undo(RunId run) {
        store.undo(run);
    }

    /// Draws contents and facts again from the blocks that count, and says who each record is now.
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<RecordId, Taken.Who> redraw(Collection<RecordId> records, Drawing drawing) {
        Map<RecordId, Redrawing> redrawings = new LinkedHashMap<>();
        records.forEach(record -> redrawings.put(record, new Redrawing(record)));
        var digests = new Digests();
        for (StoredBlock block : store.blocks(records)) {
            Objects.requireNonNull(redrawings.get(block.record())).replay(block.run(), block.items(), digests, drawing);
        }
        store.forgetContents(records);
        store.forgetFactsOf(records);
        Map<RecordId, byte[]> contents = new LinkedHashMap<>();
        Map<RecordId, Taken.Who> who = new HashMap<>();
        List<DrawnFact> facts = new ArrayList<>();
        redrawings.forEach((record, redrawing) -> {
            contents.put(record, redrawing.contents().pack());
            who.put(record, redrawing.who());
            facts.addAll(redrawing.facts());
        });
        store.keepContents(contents);
        store.keepFacts(facts);
        return who;
    }

    /// Where a partner's items about nobody stand, by type, where there are any.
    @Transactional(readOnly = true)
    public Optional<RecordId> knownShelf(PartnerId partner, String type) {
        return store.shelf(partner, type);
    }

    /// Where a partner's items about nobody stand, by type; made when it is new.
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
    public List<Version> versions(Granted granted, Collection<RecordId> records) {
        return store.blocks(granted, records).stream()
                .flatMap(block ->
                        block.items().stream().map(item -> new Version(block.record(), new RunId(block.run()), item)))
                .toList();
    }

    /// What is current of these records, as one story, latest first, as far as the grant opens it. The caller writes
    /// down who was shown.
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Moment> timeline(Granted granted, Collection<RecordId> records) {
        Map<RecordId, Contents> contents = store.contents(records);
        var digests = new Digests();
        var telling = new Telling(new Drawing(London.today(clock)));
        Map<Told, Moment> told = new HashMap<>();
        for (Version version : versions(granted, records)) {
            Contents current = contents.getOrDefault(version.record(), Contents.empty());
            long key = version.item().key(digests);
            if (current.holds(key, version.item(), digests)) {
                telling.tell(version.record(), version.run(), version.item())
                        .ifPresent(moment -> told.put(new Told(version.record(), key), moment));
            }
        }
        return told.values().stream().sorted(LATEST_FIRST).toList();
    }

    private record Told(RecordId record, long key) {}

    /// One version of an item, with the run that brought it.
    public record Version(RecordId record, RunId run, Item item) {}
}
