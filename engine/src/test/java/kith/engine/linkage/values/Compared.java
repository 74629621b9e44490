package kith.engine.linkage.values;

/// Two values as somebody wrote them, compared in words.
final class Compared {

    static String with(Values values, String one, String other) {
        int first = values.take(one);
        int second = values.take(other);
        if (first == Values.NONE || second == Values.NONE) {
            return "missing";
        }
        int there = first == second ? ComparisonLevels.SAME : values.compare(first, second);
        int back = first == second ? ComparisonLevels.SAME : values.compare(second, first);
        return there == back ? values.levels().at(there).label() : "not the same both ways";
    }

    private Compared() {}
}
