package kith.engine.measures;

import java.util.List;

/// What a sample says of all that it was drawn from, where each thing was drawn or not by itself, with a
/// chance of its own (Poisson sampling): everything drawn stands for as many as one over its chance
/// (Horvitz and Thompson 1952, Journal of the American Statistical Association 47:663).
///
/// The share divides by what the weights come to and not by what is known to be there (Hájek 1971), so that
/// it says something too when only part of what was drawn could be asked about. What was drawn
/// independently needs no clusters.
///
/// @param answered what was drawn and of which it is known whether it holds
public record SampleEstimate(List<SampledUnit> answered) {

    public SampleEstimate {
        answered = List.copyOf(answered);
    }

    /// Horvitz and Thompson's estimate of how many hold, where everything that was drawn is answered.
    public double total() {
        return answered.stream()
                .filter(SampledUnit::holds)
                .mapToDouble(SampledUnit::weight)
                .sum();
    }

    /// The share that holds. Fails where nothing is answered.
    public Proportion share() {
        return share(Proportion.Z_95);
    }

    /// @param z how wide, in standard errors
    public Proportion share(double z) {
        double share = Math.clamp(total() / weights(), 0, 1);
        return Proportion.of(share, size(share), z);
    }

    private double size(double share) {
        double even = weights() * weights() / squares();
        double variance = variance(share);
        return variance <= 0 ? even : Math.clamp(share * (1 - share) / variance, 1, answered.size());
    }

    private double weights() {
        return answered.stream().mapToDouble(SampledUnit::weight).sum();
    }

    private double squares() {
        return answered.stream().mapToDouble(one -> one.weight() * one.weight()).sum();
    }

    private double variance(double share) {
        int count = answered.size();
        if (count < 2) {
            return 0;
        }
        double squares = answered.stream()
                .mapToDouble(one -> one.weight() * ((one.holds() ? 1 : 0) - share))
                .map(error -> error * error)
                .sum();
        return squares * count / (count - 1) / (weights() * weights());
    }
}
