package kith.people.quality;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import kith.engine.measures.Proportion;

/// One figure of how well a run matched, for everybody or one group. It names nobody.
///
/// @param group empty where it is not known
/// @param band of calibration, which of [LinkageQuality#BANDS] the stated probability is in, from 1; 0 is all of
///     them
/// @param units how many people the figure rests on; of decisions, how many were made
/// @param hits how many of them hold; a pair of two people of different groups is half of it each group's
/// @param stated of calibration, what the matcher's probabilities add up to
/// @param share nothing where there is nothing to count, or too little was decided to tell
public record QualityMetric(
        Source source,
        Measure measure,
        Dimension dimension,
        String group,
        int band,
        long units,
        double hits,
        double of,
        OptionalDouble stated,
        Optional<Proportion> share) {

    /// Where a figure is from.
    public enum Source {
        /// A file that says whose each record really is.
        TRUTH,
        /// What workers ruled of pairs that were drawn by chance.
        DECISIONS,
        /// The records themselves.
        RECORDS;

        static Source of(String key) {
            return valueOf(key.toUpperCase(Locale.ROOT));
        }

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public boolean isKnown() {
        return share.isPresent();
    }

    public boolean is(Source source, Measure measure, Dimension dimension) {
        return this.source == source && this.measure == measure && this.dimension == dimension && band == 0;
    }
}
