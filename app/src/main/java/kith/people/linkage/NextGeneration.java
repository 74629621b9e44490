package kith.people.linkage;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import kith.engine.linkage.clustering.Links;
import kith.engine.linkage.matching.Model;
import kith.engine.linkage.records.Records;
import kith.people.linkage.MatchIndexStore.KeyRow;
import kith.people.records.LinkChanges;
import kith.people.records.PeopleLock;
import kith.people.records.PersonLinks;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Prepares the next generation of keys, pairs and links beside the one in force, and switches to it.
///
/// Imports and decisions go on meanwhile. Each notes the records that it linked again, and the preparation looks at
/// these once more: in rounds for as long as there are many, and at the last few while nobody else writes about
/// people. Only then, in one short transaction, do the links change.
@Component
class NextGeneration {

    private static final int RECORDS_AT_ONCE = 5_000;
    private static final int LEFT_FOR_THE_SWITCH = 2_000;
    private static final int MOST_ROUNDS = 10;

    private final PeopleLock lock;
    private final GenerationStore generations;
    private final MatchIndexStore index;
    private final MatchIndex matches;
    private final MatchInputStore inputs;
    private final ComponentFinder components;
    private final AssignmentStore assignment;
    private final PersonLinks links;
    private final PossibleMatches possibleMatches;
    private final Clock clock;
    private final TransactionTemplate transaction;

    NextGeneration(
            PeopleLock lock,
            GenerationStore generations,
            MatchIndexStore index,
            MatchIndex matches,
            MatchInputStore inputs,
            ComponentFinder components,
            AssignmentStore assignment,
            PersonLinks links,
            PossibleMatches possibleMatches,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.lock = lock;
        this.generations = generations;
        this.index = index;
        this.matches = matches;
        this.inputs = inputs;
        this.components = components;
        this.assignment = assignment;
        this.links = links;
        this.possibleMatches = possibleMatches;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /// One preparation, with the slot that it fills.
    ///
    /// @param linked the records to look at once more
    record Preparation(long id, Slot slot, PreparedLinks links, Set<Long> linked) {}

    /// What switching changed.
    record Switched(int people, int joined, int parted) {}

    /// Begins, at a moment when nobody writes about people: whoever writes later sees that a match is being
    /// prepared.
    Preparation begin() {
        return transaction.execute(_ -> {
            lock.lock();
            Slot slot = generations.free();
            long id = generations.prepare(clock.instant());
            index.empty(slot);
            return new Preparation(id, slot, new PreparedLinks(), new TreeSet<>());
        });
    }

    /// Ends a preparation, whether it came in force or not, and empties the slot that is not in force.
    void end(Preparation preparation) {
        transaction.executeWithoutResult(_ -> {
            lock.lock();
            generations.end(preparation.id(), clock.instant());
            if (!generations.isAnyUnderWay()) {
                index.empty(generations.free());
            }
        });
    }

    /// Writes the keys of all records and the pairs that the model found.
    ///
    /// @param numbers the records by their rows
    void index(Preparation preparation, Model model, Records records, Links pairs, List<Long> numbers) {
        transaction.executeWithoutResult(_ -> {
            writeKeys(preparation.slot(), model, records, numbers);
            index.indexKeys(preparation.slot());
            index.keepPairs(preparation.slot(), ActiveMatchModel.pairs(pairs, numbers));
            index.measure();
        });
    }

    private void writeKeys(Slot slot, Model model, Records records, List<Long> numbers) {
        List<KeyRow> keys = new ArrayList<>();
        for (int row = 0; row < numbers.size(); row++) {
            for (long key : model.keys(records, row)) {
                keys.add(new KeyRow(numbers.get(row), key));
            }
            if (keys.size() >= MatchIndexStore.ROWS_SENT_AT_ONCE) {
                index.keepKeys(slot, keys);
                keys.clear();
            }
        }
        index.keepKeys(slot, keys);
    }

    /// Links everybody, one page of records at a time, each with its whole component.
    ///
    /// @param done receives how many records are linked so far
    void link(Preparation preparation, Optional<ActiveMatchModel> model, Consumer<Integer> done) {
        Set<Long> linked = new TreeSet<>();
        List<Long> page = inputs.recordsAfter(0, RECORDS_AT_ONCE);
        while (!page.isEmpty()) {
            List<Long> left =
                    page.stream().filter(record -> !linked.contains(record)).toList();
            linked.addAll(link(preparation, model, left));
            done.accept(linked.size());
            page = inputs.recordsAfter(page.getLast(), RECORDS_AT_ONCE);
        }
    }

    private Set<Long> link(Preparation preparation, Optional<ActiveMatchModel> model, Collection<Long> records) {
        return transaction.execute(_ -> preparation
                .links()
                .replace(records, components.around(model, preparation.links(), records, List.of())));
    }

    /// Looks at the records that were linked again meanwhile, until few are left.
    void catchUp(Preparation preparation, Optional<ActiveMatchModel> model) {
        for (int round = 0; round < MOST_ROUNDS; round++) {
            take(preparation);
            if (preparation.linked().size() <= LEFT_FOR_THE_SWITCH) {
                return;
            }
            lookAgain(preparation, model);
        }
    }

    /// Commits at once, so that nobody who notes a record waits for the match.
    private void take(Preparation preparation) {
        preparation.linked().addAll(transaction.execute(_ -> generations.takeLinked(preparation.id())));
    }

    private void lookAgain(Preparation preparation, Optional<ActiveMatchModel> model) {
        List<Long> records = List.copyOf(preparation.linked());
        for (int from = 0; from < records.size(); from += RECORDS_AT_ONCE) {
            List<Long> some = records.subList(from, Math.min(records.size(), from + RECORDS_AT_ONCE));
            transaction.executeWithoutResult(_ -> {
                Set<Long> around = new TreeSet<>(matches.update(model, some));
                around.addAll(some);
                link(preparation, model, around);
            });
        }
        preparation.linked().clear();
    }

    /// Looks at the last records, writes what changes, and brings the generation in force.
    ///
    /// @param earlier the generation that comes back when this one is taken back
    /// @param also is told in the same transaction
    Switched switchTo(Preparation preparation, Optional<ActiveMatchModel> model, OptionalLong earlier, Runnable also) {
        return transaction.execute(_ -> {
            lock.lock();
            if (!generations.isUnderWay(preparation.id())) {
                throw new IllegalStateException("Another match began after this one, so this one was given up");
            }
            take(preparation);
            lookAgain(preparation, model);
            generations.add(model.map(ActiveMatchModel::id).orElse(null), preparation.slot(), earlier, clock.instant());
            LinkChanges changes = preparation.links().changesFrom(assignment.everybody());
            save(preparation, LinkCause.of(model), changes);
            generations.end(preparation.id(), clock.instant());
            also.run();
            return new Switched(
                    preparation.links().people(),
                    changes.joinings().size(),
                    changes.partings().size());
        });
    }

    private void save(Preparation preparation, LinkCause cause, LinkChanges changes) {
        PreparedLinks prepared = preparation.links();
        links.save(changes, LinkLog.of(changes, cause, prepared::closest), clock.instant());
        possibleMatches.replaceAll(prepared.possibleMatches(), clock.instant());
        links.announce(changes);
    }
}
