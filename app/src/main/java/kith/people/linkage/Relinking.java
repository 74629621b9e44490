package kith.people.linkage;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongConsumer;
import kith.kernel.PersonId;
import kith.kernel.RecordId;
import kith.people.linkage.components.ClosestRecord;
import kith.people.linkage.components.ConnectedComponent;
import kith.people.linkage.components.LinkResult;
import kith.people.linkage.decisions.RecordPair;
import kith.people.records.LinkChanges;
import kith.people.records.PersonLinks;
import org.springframework.stereotype.Component;

/// Links records again after something changed: what a record says, what a worker decided, or the match model.
@Component
class Relinking {

    private static final int RECORDS_AT_ONCE = 5_000;

    private final MatchInputStore inputs;
    private final MatchIndex index;
    private final AssignmentStore assignment;
    private final GenerationStore generations;
    private final ComponentFinder components;
    private final PersonLinks links;
    private final PossibleMatches possibleMatches;

    Relinking(
            MatchInputStore inputs,
            MatchIndex index,
            AssignmentStore assignment,
            GenerationStore generations,
            ComponentFinder components,
            PersonLinks links,
            PossibleMatches possibleMatches) {
        this.inputs = inputs;
        this.index = index;
        this.assignment = assignment;
        this.generations = generations;
        this.components = components;
        this.links = links;
        this.possibleMatches = possibleMatches;
    }

    /// Updates the match index for records whose demographics changed, and links them again. A record without
    /// demographics belongs to nobody.
    ///
    /// @param nhsNumbers numbers that they carry now or carried until now
    RelinkSummary changed(Collection<RecordId> records, Collection<String> nhsNumbers, Instant now) {
        Optional<ActiveMatchModel> model = index.inForce();
        Set<Long> numbers = numbers(records);
        Set<Long> reached = new TreeSet<>(index.update(model, numbers));
        reached.addAll(numbers);
        return link(model, reached, nhsNumbers, LinkCause.of(model), now);
    }

    /// Links the components around these records again.
    RelinkSummary link(Collection<RecordId> records, LinkCause cause, Instant now) {
        return link(index.inForce(), numbers(records), List.of(), cause, now);
    }

    /// Links everybody again, one page of records at a time, each with its whole component.
    ///
    /// @param done receives how many records are linked so far
    RelinkSummary everybody(Instant now, LongConsumer done) {
        Optional<ActiveMatchModel> model = index.inForce();
        LinkCause cause = LinkCause.of(model);
        Set<RecordId> linked = new HashSet<>();
        Set<PersonId> affected = new LinkedHashSet<>();
        int joined = 0;
        int parted = 0;
        List<Long> page = inputs.recordsAfter(0, RECORDS_AT_ONCE);
        while (!page.isEmpty()) {
            List<Long> left = page.stream()
                    .filter(record -> !linked.contains(new RecordId(record)))
                    .toList();
            RelinkSummary more = link(model, left, List.of(), cause, now);
            linked.addAll(more.records());
            affected.addAll(more.affected());
            joined += more.joined();
            parted += more.parted();
            done.accept(linked.size());
            page = inputs.recordsAfter(page.getLast(), RECORDS_AT_ONCE);
        }
        return new RelinkSummary(linked, affected, joined, parted);
    }

    /// The connected component around two records, without changing anything.
    ConnectedComponent component(RecordPair pair) {
        return components.around(
                index.inForce(),
                assignment,
                List.of(pair.record().value(), pair.other().value()),
                List.of());
    }

    private RelinkSummary link(
            Optional<ActiveMatchModel> model,
            Collection<Long> records,
            Collection<String> nhsNumbers,
            LinkCause cause,
            Instant now) {
        ConnectedComponent component = components.around(model, assignment, records, nhsNumbers);
        LinkResult result = component.linked();
        Set<RecordId> all = new TreeSet<>(Comparator.comparingLong(RecordId::value));
        all.addAll(result.persons().keySet());
        records.forEach(record -> all.add(new RecordId(record)));
        Map<RecordId, PersonId> before = links.of(all);
        LinkChanges changes = new LinkChanges(all, before, result.persons());
        var closest = new ClosestRecord(changes.now(), component.matched().similarity());
        links.save(changes, LinkLog.of(changes, cause, closest), now);
        possibleMatches.replace(all, result.possibleMatches(), now);
        generations.noteLinked(numbers(all));
        links.announce(changes);
        return new RelinkSummary(
                all,
                changes.affected(),
                changes.joinings().size(),
                changes.partings().size());
    }

    private static Set<Long> numbers(Collection<RecordId> records) {
        Set<Long> numbers = new TreeSet<>();
        records.forEach(record -> numbers.add(record.value()));
        return numbers;
    }
}
