package kith.engine.measures;

/// One thing of a sample in which some had a better chance than others.
///
/// @param chance that it was drawn, above nothing
public record SampledUnit(double chance, boolean holds) {

    public SampledUnit {
        if (!(chance > 0 && chance <= 1)) {
            throw new IllegalArgumentException("A chance of %f draws nothing".formatted(chance));
        }
    }

    double weight() {
        return 1 / chance;
    }
}
