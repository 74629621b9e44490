package kith.cluster;

/// What came of a run.
///
/// @param compared pairs that were weighed. A task that had to be repeated counts again
/// @param pairs that were kept
/// @param links of them, those that reach the threshold
/// @param rounds until it was known what hangs together
/// @param contradicted rulings of "the same" that others contradict
/// @param unknown rulings about records that there are not
record Outcome(
        long records,
        double threshold,
        long compared,
        long pairs,
        long links,
        long clusters,
        int rounds,
        long contradicted,
        long unknown,
        StepCosts costs) {}
