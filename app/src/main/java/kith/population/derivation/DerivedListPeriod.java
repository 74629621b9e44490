package kith.population.derivation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kith.access.LabelSet;
import kith.engine.registers.Lifespan;
import kith.engine.registers.ListPeriod;
import kith.engine.registers.RegisterPeriod;
import kith.engine.registers.Registers;
import kith.engine.terms.SecurityLabel;

/// A stretch of days on the three-conditions list, and who sees it: those whose grants open one of these label
/// sets. Most people have nothing on their registers that is closed to anybody, and one row for every set.
///
/// @param seenWith the codes of the label sets, lowest first
record DerivedListPeriod(ListPeriod period, List<Integer> seenWith) {

    DerivedListPeriod {
        seenWith = List.copyOf(seenWith);
    }

    static List<DerivedListPeriod> of(List<RegisterPeriod> registers, Lifespan life) {
        List<LabelSet> sets = LabelSet.all();
        if (registers.stream().allMatch(DerivedListPeriod::isOpenToEverybody)) {
            List<Integer> all = sets.stream().map(LabelSet::code).sorted().toList();
            return ListPeriod.of(registers, life).stream()
                    .map(period -> new DerivedListPeriod(period, all))
                    .toList();
        }
        Map<ListPeriod, List<Integer>> seen = new LinkedHashMap<>();
        for (LabelSet set : sets) {
            ListPeriod.of(Registers.openedBy(registers, set::opens), life)
                    .forEach(period ->
                            seen.computeIfAbsent(period, _ -> new ArrayList<>()).add(set.code()));
        }
        return seen.entrySet().stream()
                .map(entry -> new DerivedListPeriod(
                        entry.getKey(), entry.getValue().stream().sorted().toList()))
                .toList();
    }

    private static boolean isOpenToEverybody(RegisterPeriod registered) {
        return registered.condition().label() == SecurityLabel.NORMAL
                && registered.reasons().stream().allMatch(reason -> reason.label() == SecurityLabel.NORMAL);
    }

    boolean isSeenWith(LabelSet set) {
        return seenWith.contains(set.code());
    }
}
