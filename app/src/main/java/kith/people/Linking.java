package kith.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import kith.engine.linkage.FirstRule;
import kith.engine.linkage.Linked;
import org.jspecify.annotations.Nullable;

/// Which person each of some records belongs to, by the rules alone, and what the rules leave to a human.
///
/// A person has the id of the first record that ever was theirs, so that parting two people gives each one's own back,
/// and the answer depends on the records and not on the order they came in.
///
/// @param persons record to person, for every record given
record Linking(Map<Long, Long> persons, List<DoubtRow> doubts) {

    /// The seam for another matcher: this is all that is asked of it.
    static Linking of(Collection<DetailRow> records) {
        Map<Long, Long> persons = new HashMap<>();
        List<DoubtRow> doubts = new ArrayList<>();
        Map<String, List<DetailRow>> byNumber = new TreeMap<>();
        Map<Long, DetailRow> byRecord = new HashMap<>();
        for (DetailRow record : records) {
            byRecord.put(record.record(), record);
            String number = record.nhsNumber();
            if (number == null) {
                persons.put(record.record(), record.record());
            } else {
                byNumber.computeIfAbsent(number, _ -> new ArrayList<>()).add(record);
            }
        }
        for (List<DetailRow> sharing : byNumber.values()) {
            Linked linked =
                    FirstRule.link(sharing.stream().map(DetailRow::identity).toList());
            for (List<Long> group : linked.groups()) {
                group.forEach(record -> persons.put(record, group.getFirst()));
                doubts.addAll(disagreements(group.stream()
                        .map(byRecord::get)
                        .map(Objects::requireNonNull)
                        .toList()));
            }
            linked.doubts()
                    .forEach(doubt -> doubts.add(new DoubtRow("number", doubt.one(), doubt.other(), doubt.why())));
        }
        return new Linking(persons, doubts);
    }

    private static List<DoubtRow> disagreements(List<DetailRow> group) {
        List<DoubtRow> found = new ArrayList<>();
        for (int i = 0; i < group.size(); i++) {
            for (int j = i + 1; j < group.size(); j++) {
                DetailRow one = group.get(i);
                DetailRow other = group.get(j);
                if (bornApart(one, other)) {
                    found.add(new DoubtRow(
                            "birth",
                            one.record(),
                            other.record(),
                            "One person, and the birth dates do not fit each other"));
                }
                if ((one.saysDead() && other.saysAlive()) || (one.saysAlive() && other.saysDead())) {
                    found.add(new DoubtRow(
                            "death",
                            one.record(),
                            other.record(),
                            "One partner says the person has died, another that they are alive"));
                } else if (differ(one.deceasedOn(), other.deceasedOn())) {
                    found.add(new DoubtRow(
                            "death", one.record(), other.record(), "The partners give different dates of death"));
                }
            }
        }
        return found;
    }

    /// A year or a month alone fits every day within it.
    private static boolean bornApart(DetailRow one, DetailRow other) {
        LocalDate born = one.birthDate();
        LocalDate otherBorn = other.birthDate();
        if (born == null || otherBorn == null) {
            return false;
        }
        boolean bothExact = one.birthExact() && other.birthExact();
        return bothExact ? !born.equals(otherBorn) : born.getYear() != otherBorn.getYear();
    }

    private static boolean differ(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one != null && other != null && !one.equals(other);
    }

    /// A pair for the review list. The lower record comes first.
    record DoubtRow(String kind, long record, long other, String why) {

        DoubtRow {
            if (record > other) {
                long lower = other;
                other = record;
                record = lower;
            }
        }
    }
}
