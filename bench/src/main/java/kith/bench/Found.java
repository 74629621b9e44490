package kith.bench;

import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import kith.engine.linkage.decisions.DisjointSets;
import kith.engine.linkage.files.People;
import kith.engine.linkage.files.Score;
import kith.engine.linkage.records.Mode;

/// The pairs that a peer found, with how likely it says that each is one person.
public final class Found {

    private static final int LIGHTEST = -40;
    private static final int HEAVIEST = 50;

    private final People people;
    private final long[] pairs;
    private final double[] probabilities;
    private final long compared;
    private final Duration took;

    private Found(People people, long[] pairs, double[] probabilities, long compared, Duration took) {
        this.people = people;
        this.pairs = pairs;
        this.probabilities = probabilities;
        this.compared = compared;
        this.took = took;
    }

    /// Two rows as one number, whichever comes first.
    public static long pair(int one, int other) {
        return (long) Math.min(one, other) << 32 | Math.max(one, other);
    }

    /// How many pairs were compared.
    public long compared() {
        return compared;
    }

    public Duration took() {
        return took;
    }

    /// Of the pairs that reach a threshold.
    public Score links(double threshold) {
        return Score.ofPairs(people, from(threshold), Mode.BOTH);
    }

    /// Of whatever hangs together by them.
    public Score clusters(double threshold) {
        DisjointSets clusters = new DisjointSets(people.records().size());
        for (long pair : from(threshold)) {
            clusters.join((int) (pair >>> 32), (int) pair);
        }
        return Score.of(people, clusters::first, Mode.BOTH);
    }

    /// The threshold at which the F1 of its links is best, of those half a bit apart, from odds of 1 to a
    /// million on.
    public double best() {
        return IntStream.rangeClosed(LIGHTEST, HEAVIEST)
                .mapToDouble(halfBits -> 1 / (1 + Math.pow(2, -halfBits / 2.0)))
                .boxed()
                .max(Comparator.comparingDouble(threshold -> links(threshold).f1()))
                .orElseThrow();
    }

    private long[] from(double threshold) {
        return IntStream.range(0, pairs.length)
                .filter(pair -> probabilities[pair] >= threshold)
                .mapToLong(pair -> pairs[pair])
                .toArray();
    }

    /// Takes pairs as they are found, each once, from any thread.
    public static final class Builder {

        private long[] pairs = new long[1024];
        private double[] probabilities = new double[1024];
        private int size;

        public synchronized void add(int one, int other, double probability) {
            if (size == pairs.length) {
                pairs = Arrays.copyOf(pairs, size * 2);
                probabilities = Arrays.copyOf(probabilities, size * 2);
            }
            pairs[size] = pair(one, other);
            probabilities[size++] = probability;
        }

        public Found build(People people, long compared, Duration took) {
            return new Found(people, Arrays.copyOf(pairs, size), Arrays.copyOf(probabilities, size), compared, took);
        }
    }
}
