package kith.engine.registers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// When a person is on the three-conditions list: adult, alive, and on three or more registers that count.
public final class Listed {

    public static final int CONDITIONS = 3;

    /// The stretches of days on the list, in their order, with gaps between them.
    public static List<Span> of(Collection<Registered> registers, Life life) {
        List<Span> listed = new ArrayList<>();
        LocalDate enough = LocalDate.MAX;
        int conditions = 0;
        for (Map.Entry<LocalDate, Integer> change : changes(registers).entrySet()) {
            boolean was = conditions >= CONDITIONS;
            conditions += change.getValue();
            boolean is = conditions >= CONDITIONS;
            if (!was && is) {
                enough = change.getKey();
            } else if (was && !is) {
                addWithin(life, enough, change.getKey(), listed);
            }
        }
        return listed;
    }

    /// By how many the conditions grow or shrink, day by day. Everything ends at [Span#OPEN] at the latest.
    private static Map<LocalDate, Integer> changes(Collection<Registered> registers) {
        Map<LocalDate, Integer> changes = new TreeMap<>();
        for (Registered registered : registers) {
            if (registered.condition().counts()) {
                changes.merge(registered.span().since(), 1, Integer::sum);
                changes.merge(registered.span().until(), -1, Integer::sum);
            }
        }
        return changes;
    }

    private static void addWithin(Life life, LocalDate enough, LocalDate tooFew, List<Span> listed) {
        LocalDate since = enough.isAfter(life.adultOn()) ? enough : life.adultOn();
        LocalDate until = tooFew.isBefore(life.deadOn()) ? tooFew : life.deadOn();
        if (since.isBefore(until)) {
            listed.add(new Span(since, until));
        }
    }

    private Listed() {}
}
