package kith.population;

import java.util.List;

/// The conditions of one person on a day: those that hold, whether they count or not, and those that ended by it.
public record Conditions(List<RegisteredCondition> now, List<RegisteredCondition> before) {

    public Conditions {
        now = List.copyOf(now);
        before = List.copyOf(before);
    }

    @Override
    public String toString() {
        return now.size() + " conditions";
    }
}
