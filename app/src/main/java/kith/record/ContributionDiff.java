package kith.record;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kith.engine.feeds.FactExtractor;
import kith.engine.feeds.Feed;
import kith.engine.feeds.facts.Extracted;
import kith.engine.feeds.facts.Fact;
import kith.engine.feeds.fhir.ItemVersion;
import kith.engine.terms.Demographics;
import kith.engine.terms.SecurityLabel;
import kith.kernel.RecordId;
import kith.kernel.RunId;
import kith.record.Arrivals.Arrival;
import kith.record.Contents.Entry;
import kith.record.Digests.Content;
import kith.record.RecordChange.Problem;
import kith.record.RecordChange.Who;

/// The difference between what an import brought about one record and what is current in it: what is new, what is
/// changed and what is the same. It reads and writes only its own fields.
final class ContributionDiff {

    private final int run;
    private final boolean ofKnown;
    private final boolean followsSameRun;
    private Contents contents;
    private final Before before;
    private final Digests digests;
    private final FactExtractor drawing;

    private final Map<SecurityLabel, List<Item>> kept = new EnumMap<>(SecurityLabel.class);
    private final List<Block> blocks = new ArrayList<>();
    private final Map<Long, List<Fact>> facts = new HashMap<>();
    private final Set<Long> replaced = new HashSet<>();
    private final Set<Long> seen = new HashSet<>();
    private final List<Problem> problems = new ArrayList<>();
    private byte[] packed = {};
    private Who who = Who.UNSAID;
    private int stored;
    private int changed;
    private int unchanged;
    private int leftOut;
    private List<Long> absent = List.of();
    private List<Problem> contradictions = List.of();
    private boolean replacesVersion;

    /// What is known of what came before.
    ///
    /// @param versions the versions of the stored items, by key, as far as they are known
    /// @param madeLater the imports of extracts that were made later than this one
    record Before(Map<Long, ItemVersion> versions, Set<Integer> madeLater) {

        static final Before NOTHING = new Before(Map.of(), Set.of());
    }

    /// @param known what is current in the record, if anything
    ContributionDiff(RunId run, Optional<Contents> known, Before before, Digests digests, FactExtractor drawing) {
        this.before = before;
        this.run = Math.toIntExact(run.value());
        this.ofKnown = known.isPresent();
        this.contents = known.orElseGet(Contents::empty);
        this.followsSameRun = contents.all().stream().anyMatch(entry -> entry.run() == this.run);
        this.digests = digests;
        this.drawing = drawing;
    }

    /// Compares everything, and then lets go of what only the comparison needs, because many diffs wait to be
    /// stored.
    void add(Incoming arrived, Feed.Extract extract, Packing packing) {
        Arrivals arrivals = Arrivals.of(arrived.items(), digests);
        arrivals.ordered().forEach(this::add);
        seen.addAll(arrivals.contradicted());
        contradictions = arrivals.contradictions();
        if (extract == Feed.Extract.FULL) {
            absent = contents.all().stream()
                    .filter(entry -> !entry.withdrawn() && !seen.contains(entry.key()))
                    .map(Entry::key)
                    .toList();
        }
        finish(packing);
    }

    /// Withdraws items that a full extract no longer has. An item that a later import changed stays.
    void withdraw(String localId, Set<Long> gone, Packing packing) {
        Set<Long> details = Set.of(digests.key("Patient", localId), digests.key("people", localId));
        for (Entry entry : List.copyOf(contents.all())) {
            if (!entry.withdrawn() && entry.run() <= run && gone.contains(entry.key())) {
                contents.put(new Entry(entry.key(), Content.NOTHING, run, true, true));
                replaced.add(entry.key());
                leftOut++;
                kept.computeIfAbsent(SecurityLabel.NORMAL, _ -> new ArrayList<>())
                        .add(Item.leftOut(entry.key()));
                if (details.contains(entry.key())) {
                    this.who = Who.TAKEN_BACK;
                }
            }
        }
        finish(packing);
    }

    private void finish(Packing packing) {
        kept.forEach((label, items) -> blocks.addAll(Block.of(label, items, packing)));
        kept.clear();
        seen.clear();
        packed = contents.pack();
        contents = Contents.empty();
    }

    private void add(Arrival arrival) {
        Item item = arrival.item();
        long key = arrival.key();
        Content content = item.withdrawn() ? Content.NOTHING : digests.content(item);
        Entry current = contents.find(key).orElse(null);
        boolean again = !seen.add(key);
        if (current != null && current.content().equals(content) && current.withdrawn() == item.withdrawn()) {
            sameAgain(current, again);
            return;
        }
        boolean follows = current != null;
        if (current != null && current.run() != run) {
            Optional<String> older = older(item, current);
            if (older.isPresent()) {
                unchanged++;
                problems.add(new Problem(arrival.place(), older.get()));
                return;
            }
        }
        if (follows) {
            changed++;
            replaced.add(key);
        } else {
            stored++;
        }
        contents.put(new Entry(key, content, run, item.withdrawn(), follows));
        kept.computeIfAbsent(item.label(), _ -> new ArrayList<>()).add(item);
        draw(item, key, arrival.place());
    }

    /// Why what came is older than what is stored, if it is: by its version, or else because its extract was made
    /// earlier.
    private Optional<String> older(Item item, Entry stored) {
        ItemVersion version = Arrivals.version(item);
        replacesVersion |= version.isStated();
        ItemVersion current = before.versions().getOrDefault(stored.key(), ItemVersion.UNSTATED);
        if (version.isOlderThan(current)) {
            return Optional.of(Problem.OLDER_VERSION);
        }
        return before.madeLater().contains(stored.run()) && !current.isOlderThan(version)
                ? Optional.of(Problem.OLDER_EXTRACT)
                : Optional.empty();
    }

    /// Whether it replaces items that say which version they are, so that the stored versions decide.
    boolean replacesVersion() {
        return replacesVersion;
    }

    /// An import that was killed and resumes meets its own items again. They count as they did the first time.
    private void sameAgain(Entry current, boolean again) {
        if (current.run() != run || again) {
            unchanged++;
        } else if (current.followsAnother()) {
            changed++;
        } else {
            stored++;
        }
    }

    private void draw(Item item, long key, int place) {
        if (item.withdrawn()) {
            facts.remove(key);
            if (item.saysWho()) {
                who = Who.TAKEN_BACK;
            }
            return;
        }
        Extracted drawn =
                drawing.draw(item.format(), item.type(), item.id(), item.header(), item.bytes(), item.label());
        drawn.problems().forEach(reason -> problems.add(new Problem(place, reason)));
        drawn.details().ifPresent(details -> who = new Who.Stated(details));
        if (drawn.facts().isEmpty()) {
            facts.remove(key);
        } else {
            facts.put(key, drawn.facts());
        }
    }

    /// Whether there were contents before.
    boolean isOfKnown() {
        return ofKnown;
    }

    /// Whether this run added to the record before.
    boolean followsSameRun() {
        return followsSameRun;
    }

    boolean changesAnything() {
        return !blocks.isEmpty();
    }

    /// What is current after this import, packed.
    byte[] contents() {
        return packed;
    }

    List<Block> blocks() {
        return blocks;
    }

    Map<Long, List<Fact>> facts() {
        return facts;
    }

    Set<Long> replaced() {
        return replaced;
    }

    Optional<Demographics> says() {
        return who instanceof Who.Stated(var details) ? Optional.of(details) : Optional.empty();
    }

    RecordChange change(RecordId record) {
        return new RecordChange(
                record,
                stored,
                changed,
                unchanged,
                leftOut,
                absent,
                who,
                !facts.isEmpty() || !replaced.isEmpty(),
                problems,
                contradictions);
    }
}
