package kith.engine.linkage.matching;

import java.util.List;

/// What people decided about pairs of records, which no machine undoes.
public record Rulings(List<Pair> same, List<Pair> notTheSame) {

    public static final Rulings NONE = new Rulings(List.of(), List.of());

    public Rulings {
        same = List.copyOf(same);
        notTheSame = List.copyOf(notTheSame);
    }

    /// Two records, the lower first.
    public record Pair(int one, int other) {

        public Pair {
            if (one > other) {
                int lower = other;
                other = one;
                one = lower;
            }
        }
    }
}
