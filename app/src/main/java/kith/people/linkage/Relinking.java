package kith.people.linkage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.LongConsumer;
import kith.kernel.PersonId;
import kith.people.linkage.Ties.ReuseRow;
import kith.people.records.DetailRow;
import kith.people.records.Moves;
import kith.people.records.PeopleJoined;
import kith.people.records.PeopleParted;
import kith.people.records.PeopleStore;
import kith.people.records.PeopleStore.LinkEventRow;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Links records again where something has changed: what a record says, what a worker ruled, or by what model.
///
/// Whatever could go with a changed record is looked at again: those that share a number with it, now or until now,
/// those that rulings tie to it, and under a model those that it links, now or until now, on and on until nothing more
/// is reached. So it comes to the same as linking everybody.
@Component
public class Relinking {

    private static final int AT_ONCE = 5_000;

    private final PeopleStore store;
    private final PossibleMatchStore possibleMatches;
    private final DecisionStore rulings;
    private final MatchIndex matches;
    private final ApplicationEventPublisher events;

    public Relinking(
            PeopleStore store,
            PossibleMatchStore possibleMatches,
            DecisionStore rulings,
            MatchIndex matches,
            ApplicationEventPublisher events) {
        this.store = store;
        this.possibleMatches = possibleMatches;
        this.rulings = rulings;
        this.matches = matches;
        this.events = events;
    }

    /// Takes in that records say something else now, and links anew.
    ///
    /// @param records what has changed; a record of which nobody says who it is belongs to nobody
    /// @param nhsNumbers numbers that they carry now or carried until now
    public RelinkSummary hear(Collection<Long> records, Collection<String> nhsNumbers, Instant now) {
        Set<Long> reached = new TreeSet<>(matches.changed(records));
        reached.addAll(records);
        return link(reached, nhsNumbers, Cause.of(matches.inForce()), now);
    }

    /// Links everybody anew, a few thousand records at a time, each with all that they could go with.
    ///
    /// @param done hears how many records are linked so far
    public RelinkSummary everybody(Instant now, LongConsumer done) {
        Cause cause = Cause.of(matches.inForce());
        Set<Long> linked = new HashSet<>();
        Set<PersonId> touched = new LinkedHashSet<>();
        int joined = 0;
        int parted = 0;
        List<Long> some = store.recordsAfter(0, AT_ONCE);
        while (!some.isEmpty()) {
            List<Long> left =
                    some.stream().filter(record -> !linked.contains(record)).toList();
            RelinkSummary more = link(left, List.of(), cause, now);
            linked.addAll(more.records());
            touched.addAll(more.touched());
            joined += more.joined();
            parted += more.parted();
            done.accept(linked.size());
            some = store.recordsAfter(some.getLast(), AT_ONCE);
        }
        return new RelinkSummary(linked, touched, joined, parted);
    }

    /// Links again around some records.
    ///
    /// @param records what has changed; a record of which nobody says who it is belongs to nobody
    /// @param nhsNumbers numbers that they carry now or carried until now
    public RelinkSummary link(Collection<Long> records, Collection<String> nhsNumbers, Cause cause, Instant now) {
        Neighbourhood around = around(records, nhsNumbers);
        LinkResult linking = around.linked();
        Set<Long> all = new TreeSet<>(linking.persons().keySet());
        all.addAll(records);
        Map<Long, Long> before = store.links(all);
        save(linking, around.judged(), before, all, cause, now);
        Moves moves = new Moves(before, linking.persons());
        return announced(moves, all);
    }

    /// What there is to link around some records, without changing anything.
    public Neighbourhood around(Collection<Long> records, Collection<String> nhsNumbers) {
        Optional<ActiveMatchModel> inForce = matches.inForce();
        Map<Long, DetailRow> found = new TreeMap<>();
        Map<Long, DecisionRow> ruled = new TreeMap<>();
        Set<ReuseRow> reused = new LinkedHashSet<>();
        Set<Long> seen = new HashSet<>();
        Set<String> seenNumbers = new HashSet<>();
        Set<Long> nextRecords = new TreeSet<>(records);
        Set<String> nextNumbers = new TreeSet<>(nhsNumbers);
        while (!nextRecords.isEmpty() || !nextNumbers.isEmpty()) {
            List<DetailRow> rows = store.toLink(nextRecords, nextNumbers);
            seenNumbers.addAll(nextNumbers);
            Set<Long> reached = new TreeSet<>(nextRecords);
            rows.forEach(row -> {
                found.put(row.record(), row);
                reached.add(row.record());
            });
            reached.removeAll(seen);
            seen.addAll(reached);
            Ties ties = rulings.ties(reached);
            ties.rulings().forEach(ruling -> ruled.put(ruling.id(), ruling));
            reused.addAll(ties.reuses());
            nextRecords = unseen(ties, seen);
            if (inForce.isPresent()) {
                nextRecords.addAll(matches.tied(inForce.get(), reached));
                nextRecords.removeAll(seen);
            }
            nextNumbers = new TreeSet<>();
            for (DetailRow row : rows) {
                if (row.nhsNumber() != null && !seenNumbers.contains(row.nhsNumber())) {
                    nextNumbers.add(row.nhsNumber());
                }
            }
        }
        return new Neighbourhood(found, ruled, reused, matches.judged(inForce, found.values()));
    }

    private static Set<Long> unseen(Ties ties, Set<Long> seen) {
        Set<Long> unseen = new TreeSet<>();
        ties.rulings().forEach(ruling -> unseen.addAll(List.of(ruling.record(), ruling.other())));
        ties.reuses().forEach(reuse -> unseen.addAll(List.of(reuse.earlier(), reuse.record())));
        unseen.removeAll(seen);
        return unseen;
    }

    private void save(
            LinkResult linking, MatcherResult judged, Map<Long, Long> before, Set<Long> all, Cause cause, Instant now) {
        Map<Long, Long> persons = linking.persons();
        StrongestMatch likeliest = new StrongestMatch(persons, judged.likeness());
        Map<Long, Integer> sizes = Moves.sizes(persons);
        Map<Long, Integer> sizesBefore = Moves.sizes(before);
        Map<Long, Long> moved = new LinkedHashMap<>();
        List<Long> gone = new ArrayList<>();
        List<LinkEventRow> log = new ArrayList<>();
        for (Long record : all) {
            Long was = before.get(record);
            Long is = persons.get(record);
            if (was != null && !was.equals(is)) {
                gone.add(record);
            }
            if (is == null) {
                if (was != null) {
                    log.add(new LinkEventRow(
                            record, null, cause.assertedBy(), "The partner took back who it is about"));
                }
                continue;
            }
            boolean alone = sizes.getOrDefault(is, 0) == 1;
            boolean aloneBefore = sizesBefore.getOrDefault(was, 0) == 1;
            if (!is.equals(was)) {
                moved.put(record, is);
            }
            if (!is.equals(was) || alone != aloneBefore) {
                log.add(new LinkEventRow(
                        record,
                        is,
                        cause.assertedBy(),
                        alone ? cause.alone() : cause.together().why(() -> likeliest.bits(record))));
            }
        }
        Set<Long> wanted = new TreeSet<>(moved.values());
        wanted.removeAll(store.peopleAmong(wanted));
        store.keepPeople(wanted);
        if (!gone.isEmpty()) {
            store.forgetLinks(gone);
        }
        store.keepLinks(moved);
        store.log(log, now);
        possibleMatches.forgetDoubts(all, linking.doubts());
        possibleMatches.keepDoubts(linking.doubts(), now);
    }

    private RelinkSummary announced(Moves moves, Set<Long> all) {
        List<PeopleJoined.Joining> joinings = moves.joinings();
        List<PeopleParted.Parting> partings = moves.partings();
        if (!joinings.isEmpty()) {
            events.publishEvent(new PeopleJoined(joinings));
        }
        if (!partings.isEmpty()) {
            events.publishEvent(new PeopleParted(partings));
        }
        return new RelinkSummary(all, touched(moves, all), joinings.size(), partings.size());
    }

    private static Set<PersonId> touched(Moves moves, Set<Long> all) {
        Set<Long> touched = new TreeSet<>();
        for (Long record : all) {
            touched.add(moves.before().getOrDefault(record, 0L));
            touched.add(moves.now().getOrDefault(record, 0L));
        }
        touched.remove(0L);
        Set<PersonId> people = new LinkedHashSet<>();
        touched.forEach(id -> people.add(new PersonId(id)));
        return people;
    }

    /// Records that could go together, by their number, with the rulings that hold among them, by theirs, and what was
    /// made of the records before these are laid over it.
    public record Neighbourhood(
            Map<Long, DetailRow> records, Map<Long, DecisionRow> rulings, Set<ReuseRow> reuses, MatcherResult judged) {

        public LinkResult linked() {
            return linked(rulings);
        }

        private LinkResult linked(Map<Long, DecisionRow> by) {
            return LinkResult.of(records.values(), new Ties(List.copyOf(by.values()), List.copyOf(reuses)), judged);
        }

        /// As it would be with one more ruling, which takes the place of any other about the two.
        public LinkResult linkedWith(long one, long other, MatchDecision verdict) {
            Map<Long, DecisionRow> with = new HashMap<>(rulings);
            with.values().removeIf(ruling -> ruling.isAbout(one, other));
            long last =
                    rulings.keySet().stream().mapToLong(Long::longValue).max().orElse(0) + 1;
            with.put(last, new DecisionRow(last, Math.min(one, other), Math.max(one, other), verdict, Set.of()));
            return linked(with);
        }

        public DetailRow get(long record) {
            return Objects.requireNonNull(records.get(record));
        }
    }
}
