package kith.people.linkage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kith.people.linkage.LinkResult.DoubtRow;
import kith.people.records.DetailRow;
import org.jspecify.annotations.Nullable;

/// What the records of one person cannot both be right about: birth and death. What a worker had before them when they
/// ruled two records the same is not asked again.
public final class DemographicConflicts {

    private static final String BIRTH = "birth";
    private static final String DEATH = "death";

    public static List<DoubtRow> in(List<DetailRow> group, List<DecisionRow> rulings) {
        List<DoubtRow> found = new ArrayList<>();
        for (int i = 0; i < group.size(); i++) {
            for (int j = i + 1; j < group.size(); j++) {
                DetailRow one = group.get(i);
                DetailRow other = group.get(j);
                birth(one, other).ifPresent(found::add);
                death(one, other).ifPresent(found::add);
            }
        }
        if (!found.isEmpty()) {
            found.removeIf(doubt -> rulings.stream()
                    .anyMatch(ruling -> ruling.isAbout(doubt.record(), doubt.other())
                            && ruling.settles().contains(doubt.kind())));
        }
        return found;
    }

    /// A year or a month alone fits every day within it.
    private static Optional<DoubtRow> birth(DetailRow one, DetailRow other) {
        LocalDate born = one.birthDate();
        LocalDate otherBorn = other.birthDate();
        if (born == null || otherBorn == null) {
            return Optional.empty();
        }
        boolean bothExact = one.birthExact() && other.birthExact();
        boolean apart = bothExact ? !born.equals(otherBorn) : born.getYear() != otherBorn.getYear();
        return apart
                ? doubt(BIRTH, one, other, "One person, and the birth dates do not fit each other")
                : Optional.empty();
    }

    private static Optional<DoubtRow> death(DetailRow one, DetailRow other) {
        if ((one.saysDead() && other.saysAlive()) || (one.saysAlive() && other.saysDead())) {
            return doubt(DEATH, one, other, "One partner says the person has died, another that they are alive");
        }
        return differ(one.deceasedOn(), other.deceasedOn())
                ? doubt(DEATH, one, other, "The partners give different dates of death")
                : Optional.empty();
    }

    private static Optional<DoubtRow> doubt(String kind, DetailRow one, DetailRow other, String why) {
        return Optional.of(new DoubtRow(kind, one.record(), other.record(), why));
    }

    private static boolean differ(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one != null && other != null && !one.equals(other);
    }

    private DemographicConflicts() {}
}
