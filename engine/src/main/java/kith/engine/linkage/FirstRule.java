package kith.engine.linkage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kith.engine.linkage.Linked.Doubt;
import kith.engine.linkage.Linked.Reason;
import kith.engine.linkage.decisions.Partition;
import kith.engine.terms.Names;
import org.jspecify.annotations.Nullable;

/// Which of the records that carry one NHS number are one person's.
///
/// The number is trusted between records of the same birth date when the family names sound alike or the given
/// names begin alike (the usual cross-check on a received NHS number). A record without a birth date goes with
/// a group in which both its names appear, when there is exactly one such group. All else is left to a human.
///
/// What comes out depends on the records alone, never on the order in which they came; records whose birth
/// dates differ are never joined through a third.
public final class FirstRule {

    /// A number on more groups than this is a wrong number, not a clue: each is then doubted once, against the
    /// first.
    static final int USUAL_GROUPS = 10;

    private final Partition groups = new Partition();

    /// Takes records that all carry the same number.
    public static Linked link(Collection<Identity> sharingOneNumber) {
        FirstRule rule = new FirstRule();
        List<Compared> records = sharingOneNumber.stream()
                .map(Compared::of)
                .sorted(Comparator.comparingLong(Compared::record))
                .toList();
        records.forEach(record -> rule.groups.add(record.record()));
        rule.joinDated(records);
        rule.joinUndated(records);
        return rule.linked(records);
    }

    private FirstRule() {}

    private void joinDated(List<Compared> records) {
        Map<Alike, Long> firstAlike = new HashMap<>();
        for (Compared record : records) {
            LocalDate born = record.born();
            if (born == null) {
                continue;
            }
            if (!record.sound().isEmpty()) {
                join(firstAlike, new Alike(born, "family", record.sound()), record);
            }
            if (!record.initial().isEmpty()) {
                join(firstAlike, new Alike(born, "given", record.initial()), record);
            }
        }
    }

    /// Undated records go by both names: with the one dated group that has them; with each other where no dated
    /// group has.
    private void joinUndated(List<Compared> records) {
        Map<FullName, List<Long>> dated = new HashMap<>();
        for (Compared record : records) {
            if (record.born() != null && record.name().isWhole()) {
                List<Long> found = dated.computeIfAbsent(record.name(), _ -> new ArrayList<>());
                if (found.stream().noneMatch(other -> groups.areOne(other, record.record()))) {
                    found.add(record.record());
                }
            }
        }
        Map<FullName, Long> undated = new HashMap<>();
        for (Compared record : records) {
            if (record.born() == null && record.name().isWhole()) {
                List<Long> fitting = dated.getOrDefault(record.name(), List.of());
                switch (fitting.size()) {
                    case 0 -> join(undated, record.name(), record);
                    case 1 -> groups.join(fitting.getFirst(), record.record());
                    default -> {}
                }
            }
        }
    }

    private <K> void join(Map<K, Long> firsts, K key, Compared record) {
        Long first = firsts.putIfAbsent(key, record.record());
        if (first != null) {
            groups.join(first, record.record());
        }
    }

    private Linked linked(List<Compared> records) {
        Map<Long, List<Compared>> byFirst = new TreeMap<>();
        for (Compared record : records) {
            byFirst.computeIfAbsent(groups.first(record.record()), _ -> new ArrayList<>())
                    .add(record);
        }
        List<List<Compared>> found = List.copyOf(byFirst.values());
        return new Linked(
                found.stream()
                        .map(group -> group.stream().map(Compared::record).toList())
                        .toList(),
                doubts(found));
    }

    private static List<Doubt> doubts(List<List<Compared>> groups) {
        List<Doubt> doubts = new ArrayList<>();
        int against = groups.size() > USUAL_GROUPS ? 1 : groups.size();
        for (int i = 0; i < against; i++) {
            for (int j = i + 1; j < groups.size(); j++) {
                doubts.add(new Doubt(
                        groups.get(i).getFirst().record(),
                        groups.get(j).getFirst().record(),
                        reason(groups.get(i), groups.get(j))));
            }
        }
        return doubts;
    }

    private static Reason reason(List<Compared> one, List<Compared> other) {
        @Nullable LocalDate born = bornOf(one);
        @Nullable LocalDate otherBorn = bornOf(other);
        if (born == null || otherBorn == null) {
            return sharesName(one, other)
                    ? Reason.MISSING_BIRTH_DATE_AND_SEVERAL_FIT
                    : Reason.MISSING_BIRTH_DATE_AND_OTHER_NAMES;
        }
        return born.equals(otherBorn) ? Reason.SAME_BIRTH_DATE_AND_OTHER_NAMES : Reason.OTHER_BIRTH_DATE;
    }

    private static @Nullable LocalDate bornOf(List<Compared> group) {
        return group.stream()
                .map(Compared::born)
                .filter(born -> born != null)
                .findFirst()
                .orElse(null);
    }

    private static boolean sharesName(List<Compared> one, List<Compared> other) {
        return one.stream()
                .filter(record -> record.name().isWhole())
                .anyMatch(record ->
                        other.stream().anyMatch(another -> another.name().equals(record.name())));
    }

    private record Alike(LocalDate born, String what, String value) {}

    private record FullName(String given, String family) {

        boolean isWhole() {
            return !given.isEmpty() && !family.isEmpty();
        }
    }

    /// An identity as this rule compares it.
    private record Compared(
            long record,
            FullName name,
            String sound,
            @Nullable LocalDate born) {

        static Compared of(Identity identity) {
            return new Compared(
                    identity.record(),
                    new FullName(Names.fold(identity.givenName()), Names.fold(identity.familyName())),
                    Soundex.of(identity.familyName()).orElse(""),
                    identity.born());
        }

        String initial() {
            String given = name.given();
            return given.isEmpty() ? "" : given.substring(0, given.offsetByCodePoints(0, 1));
        }
    }
}
