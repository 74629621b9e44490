package kith.engine.linkage.decisions;

import java.util.Arrays;

/// Union-find over the numbers from 0. The lowest number of a set represents it.
///
/// Source: R. E. Tarjan and J. van Leeuwen, *Worst-case Analysis of Set Union Algorithms*, Journal of the ACM
/// 31(2), 1984 (path halving).
public final class DisjointSets {

    private int[] parents;
    private int size;

    public DisjointSets(int size) {
        this.size = size;
        this.parents = new int[size];
        Arrays.setAll(parents, number -> number);
    }

    /// Adds the next number, in a set of its own.
    int add() {
        if (size == parents.length) {
            parents = Arrays.copyOf(parents, Math.max(16, size * 2));
        }
        parents[size] = size;
        return size++;
    }

    /// The lowest number of a number's set.
    public int first(int number) {
        int at = number;
        while (parents[at] != at) {
            parents[at] = parents[parents[at]];
            at = parents[at];
        }
        return at;
    }

    public void join(int one, int other) {
        int first = first(one);
        int second = first(other);
        parents[Math.max(first, second)] = Math.min(first, second);
    }
}
