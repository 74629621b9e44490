package kith.people.linkage.components;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kith.people.linkage.components.PossibleMatch.Reason;
import kith.people.linkage.decisions.RecordPair;
import kith.people.linkage.decisions.StoredDecision;
import org.jspecify.annotations.Nullable;

/// What the records of one person cannot both be right about: birth and death. What a worker had before them
/// when they ruled two records the same is not asked again.
public final class DemographicConflicts {

    public static List<PossibleMatch> in(List<RecordIdentity> group, List<StoredDecision> decisions) {
        List<PossibleMatch> found = new ArrayList<>();
        for (int i = 0; i < group.size(); i++) {
            for (int j = i + 1; j < group.size(); j++) {
                RecordIdentity one = group.get(i);
                RecordIdentity other = group.get(j);
                birth(one, other).ifPresent(found::add);
                death(one, other).ifPresent(found::add);
            }
        }
        if (!found.isEmpty()) {
            found.removeIf(match -> decisions.stream()
                    .anyMatch(decision -> decision.isAbout(match.pair())
                            && decision.settles().contains(match.kind().key())));
        }
        return found;
    }

    /// A year or a month alone fits every day within it.
    private static Optional<PossibleMatch> birth(RecordIdentity one, RecordIdentity other) {
        LocalDate born = one.birthDate();
        LocalDate otherBorn = other.birthDate();
        if (born == null || otherBorn == null) {
            return Optional.empty();
        }
        boolean bothExact = one.birthExact() && other.birthExact();
        boolean apart = bothExact ? !born.equals(otherBorn) : born.getYear() != otherBorn.getYear();
        return apart ? match(Reason.BIRTH_DATES_DIFFER, one, other) : Optional.empty();
    }

    private static Optional<PossibleMatch> death(RecordIdentity one, RecordIdentity other) {
        if ((one.saysDead() && other.saysAlive()) || (one.saysAlive() && other.saysDead())) {
            return match(Reason.DEAD_AND_ALIVE, one, other);
        }
        return differ(one.deceasedOn(), other.deceasedOn())
                ? match(Reason.DEATH_DATES_DIFFER, one, other)
                : Optional.empty();
    }

    private static Optional<PossibleMatch> match(Reason reason, RecordIdentity one, RecordIdentity other) {
        return Optional.of(new PossibleMatch(RecordPair.of(one.record(), other.record()), reason));
    }

    private static boolean differ(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one != null && other != null && !one.equals(other);
    }

    private DemographicConflicts() {}
}
