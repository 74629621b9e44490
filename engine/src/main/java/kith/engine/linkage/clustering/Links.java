package kith.engine.linkage.clustering;

import java.util.Arrays;
import java.util.stream.IntStream;

/// Pairs of records and their weights.
public final class Links {

    private int[] ones = new int[64];
    private int[] others = new int[64];
    private float[] weights = new float[64];
    private int size;

    public void add(int one, int other, double weight) {
        if (size == ones.length) {
            grow(size * 2);
        }
        ones[size] = Math.min(one, other);
        others[size] = Math.max(one, other);
        weights[size++] = (float) weight;
    }

    public void addAll(Links more) {
        grow(Math.max(64, size + more.size));
        System.arraycopy(more.ones, 0, ones, size, more.size);
        System.arraycopy(more.others, 0, others, size, more.size);
        System.arraycopy(more.weights, 0, weights, size, more.size);
        size += more.size;
    }

    private void grow(int room) {
        ones = Arrays.copyOf(ones, room);
        others = Arrays.copyOf(others, room);
        weights = Arrays.copyOf(weights, room);
    }

    public int size() {
        return size;
    }

    /// The lower of the two records.
    public int one(int link) {
        return ones[link];
    }

    public int other(int link) {
        return others[link];
    }

    public double weight(int link) {
        return weights[link];
    }

    public double probability(int link) {
        return PairScore.probability(weights[link]);
    }

    /// Those of at least a weight.
    public Links from(double weight) {
        Links strong = new Links();
        for (int link = 0; link < size; link++) {
            if (weights[link] >= weight) {
                strong.add(ones[link], others[link], weights[link]);
            }
        }
        return strong;
    }

    /// The heaviest first; of the same weight, by their records.
    Links heaviestFirst() {
        Links sorted = new Links();
        IntStream.range(0, size)
                .boxed()
                .sorted((a, b) -> weights[a] != weights[b]
                        ? Float.compare(weights[b], weights[a])
                        : ones[a] != ones[b]
                                ? Integer.compare(ones[a], ones[b])
                                : Integer.compare(others[a], others[b]))
                .forEach(link -> sorted.add(ones[link], others[link], weights[link]));
        return sorted;
    }
}
