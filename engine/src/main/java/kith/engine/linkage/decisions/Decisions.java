package kith.engine.linkage.decisions;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The decisions in force about some records, by id. Of two about the same records only the later is in force.
public record Decisions(List<Decision> inForce) {

    public static final Decisions NONE = new Decisions(List.of());

    private record Pair(long record, long other) {}

    public Decisions {
        Map<Pair, Decision> latest = new LinkedHashMap<>();
        inForce.stream()
                .sorted(Comparator.comparingLong(Decision::id))
                .forEach(decision -> latest.put(new Pair(decision.record(), decision.other()), decision));
        inForce = latest.values().stream()
                .sorted(Comparator.comparingLong(Decision::id))
                .toList();
    }

    public static Decisions of(Collection<Decision> decisions) {
        return new Decisions(List.copyOf(decisions));
    }

    List<Decision> samePerson() {
        return inForce.stream().filter(Decision::isSamePerson).toList();
    }

    List<Decision> notSamePerson() {
        return inForce.stream().filter(decision -> !decision.isSamePerson()).toList();
    }
}
