package kith.engine.linkage.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import kith.engine.linkage.records.Field;
import kith.engine.linkage.records.Field.Kind;
import kith.engine.linkage.records.Records;

/// Records drawn from known parameters. Each person has two records. Each field takes one of a known number of
/// equally common values, and the second record of a person has another value with a known probability. So for
/// each field m, the probability that two records of one person agree, is 1 - error; and u, the probability
/// that two people's records agree, is one over the number of values.
public final class SimulatedRecords {

    private static final int[] VALUES = {40, 60, 80, 100, 120, 50};
    private static final double[] ERRORS = {0.03, 0.05, 0.08, 0.10, 0.15, 0.20};

    public static final List<Field> FIELDS = IntStream.range(0, VALUES.length)
            .mapToObj(field -> new Field(Kind.EXACT, "field" + field))
            .toList();

    private final int people;
    private final Records records = new Records(FIELDS);

    public SimulatedRecords(int people, long seed) {
        this.people = people;
        Random random = new Random(seed);
        for (int person = 0; person < people; person++) {
            List<String> first = new ArrayList<>();
            List<String> second = new ArrayList<>();
            for (int field = 0; field < VALUES.length; field++) {
                int value = random.nextInt(VALUES[field]);
                boolean isWrong = random.nextDouble() < ERRORS[field];
                int other = (value + 1 + random.nextInt(VALUES[field] - 1)) % VALUES[field];
                first.add("v" + value);
                second.add("v" + (isWrong ? other : value));
            }
            records.add(0, first);
            records.add(0, second);
        }
    }

    public Records records() {
        return records;
    }

    public static double m(int field) {
        return 1 - ERRORS[field];
    }

    public static double u(int field) {
        return 1.0 / VALUES[field];
    }

    public static boolean areOnePerson(int one, int other) {
        return one / 2 == other / 2;
    }

    public double allPairs() {
        return records.size() * (records.size() - 1.0) / 2;
    }

    /// The probability that two records drawn at random belong to one person.
    public double prior() {
        return people / allPairs();
    }
}
