package kith.people;

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
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import kith.kernel.PersonId;
import kith.people.PeopleStore.LinkEventRow;
import kith.people.Ties.ReuseRow;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Links records anew where something has changed: what a record says, or what a worker ruled.
///
/// Whatever could go with a changed record is looked at again: those that share a number with it, now or until now, and
/// those that rulings tie to it, on and on until nothing more is reached. So it comes to the same as linking everybody.
@Component
class Links {

    private final PeopleStore store;
    private final RulingStore rulings;
    private final ApplicationEventPublisher events;

    Links(PeopleStore store, RulingStore rulings, ApplicationEventPublisher events) {
        this.store = store;
        this.rulings = rulings;
        this.events = events;
    }

    /// Why links change, for their log.
    record Cause(String assertedBy, String alone, String together) {

        static final Cause RULE = new Cause(
                "rule: NHS number, first version", "Stands alone", "Same NHS number, and birth date or names agree");

        static Cause of(RulingId ruling, Verdict verdict) {
            return switch (verdict) {
                case SAME ->
                    new Cause(ruling.toString(), "Ruled by a worker", "A worker ruled that they are one person");
                case APART ->
                    new Cause(
                            ruling.toString(),
                            "A worker ruled that it is somebody else",
                            "A worker ruled that another record of theirs is somebody else");
            };
        }

        static Cause takingBack(RulingId ruling) {
            return new Cause(
                    ruling.toString(),
                    "Stands alone, since a ruling was taken back",
                    "Belongs here again, since a ruling was taken back");
        }
    }

    /// @param records what has changed; a record of which nobody says who it is belongs to nobody
    /// @param nhsNumbers numbers that they carry now or carried until now
    /// @return everybody touched: whom these records belong to now, and whom any record left or joined
    Set<PersonId> link(Collection<Long> records, Collection<String> nhsNumbers, Cause cause, Instant now) {
        Linking linking = around(records, nhsNumbers).linked();
        Set<Long> all = new TreeSet<>(linking.persons().keySet());
        all.addAll(records);
        Map<Long, Long> before = store.links(all);
        save(linking, before, all, cause, now);
        Moves moves = new Moves(before, linking.persons());
        announce(moves);
        return touched(moves, all);
    }

    /// What there is to link around some records, without changing anything.
    Neighbourhood around(Collection<Long> records, Collection<String> nhsNumbers) {
        Neighbourhood found = new Neighbourhood(new TreeMap<>(), new TreeMap<>(), new LinkedHashSet<>());
        Set<Long> seen = new HashSet<>();
        Set<String> seenNumbers = new HashSet<>();
        Set<Long> nextRecords = new TreeSet<>(records);
        Set<String> nextNumbers = new TreeSet<>(nhsNumbers);
        while (!nextRecords.isEmpty() || !nextNumbers.isEmpty()) {
            List<DetailRow> rows = store.toLink(nextRecords, nextNumbers);
            seenNumbers.addAll(nextNumbers);
            Set<Long> reached = new TreeSet<>(nextRecords);
            rows.forEach(row -> {
                found.records().put(row.record(), row);
                reached.add(row.record());
            });
            reached.removeAll(seen);
            seen.addAll(reached);
            Ties ties = rulings.ties(reached);
            ties.rulings().forEach(ruling -> found.rulings().put(ruling.id(), ruling));
            found.reuses().addAll(ties.reuses());
            nextRecords = unseen(ties, seen);
            nextNumbers = new TreeSet<>();
            for (DetailRow row : rows) {
                if (row.nhsNumber() != null && !seenNumbers.contains(row.nhsNumber())) {
                    nextNumbers.add(row.nhsNumber());
                }
            }
        }
        return found;
    }

    private static Set<Long> unseen(Ties ties, Set<Long> seen) {
        Set<Long> unseen = new TreeSet<>();
        ties.rulings().forEach(ruling -> unseen.addAll(List.of(ruling.record(), ruling.other())));
        ties.reuses().forEach(reuse -> unseen.addAll(List.of(reuse.earlier(), reuse.record())));
        unseen.removeAll(seen);
        return unseen;
    }

    private void save(Linking linking, Map<Long, Long> before, Set<Long> all, Cause cause, Instant now) {
        Map<Long, Long> persons = linking.persons();
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
                log.add(new LinkEventRow(record, is, cause.assertedBy(), alone ? cause.alone() : cause.together()));
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
        store.forgetDoubts(all, linking.doubts());
        store.keepDoubts(linking.doubts(), now);
    }

    private void announce(Moves moves) {
        List<PeopleJoined.Joining> joinings = moves.joinings();
        List<PeopleParted.Parting> partings = moves.partings();
        if (!joinings.isEmpty()) {
            events.publishEvent(new PeopleJoined(joinings));
        }
        if (!partings.isEmpty()) {
            events.publishEvent(new PeopleParted(partings));
        }
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

    /// Records that could go together, by their number, with the rulings that hold among them, by theirs.
    record Neighbourhood(Map<Long, DetailRow> records, Map<Long, RulingRow> rulings, Set<ReuseRow> reuses) {

        Linking linked() {
            return Linking.of(records.values(), new Ties(List.copyOf(rulings.values()), List.copyOf(reuses)));
        }

        /// As it would be with one more ruling, which takes the place of any other about the two.
        Linking linkedWith(long one, long other, Verdict verdict) {
            Map<Long, RulingRow> with = new HashMap<>(rulings);
            with.values().removeIf(ruling -> ruling.isAbout(one, other));
            long last =
                    rulings.keySet().stream().mapToLong(Long::longValue).max().orElse(0) + 1;
            with.put(last, new RulingRow(last, Math.min(one, other), Math.max(one, other), verdict, Set.of()));
            return Linking.of(records.values(), new Ties(List.copyOf(with.values()), List.copyOf(reuses)));
        }

        DetailRow get(long record) {
            return Objects.requireNonNull(records.get(record));
        }
    }
}
