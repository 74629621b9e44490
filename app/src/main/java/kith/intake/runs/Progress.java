package kith.intake.runs;

import kith.kernel.RunId;

/// Is told how an import is getting on, several times a second at most.
@FunctionalInterface
public interface Progress {

    Progress SILENT = _ -> {};

    void at(Step step);

    /// Is told in the transaction in which a run starts or resumes.
    default void began(RunId run) {}

    /// Another import from the same partner is running. Whether this one waits until that has ended.
    default boolean waits() {
        return false;
    }

    /// How far a run has got.
    ///
    /// @param readBytes how much of the files has been read, of `totalBytes`
    /// @param buckets how many parts have been stored, of `totalBuckets`; none while still reading
    record Step(RunId run, long readBytes, long totalBytes, int buckets, int totalBuckets, Tally tally) {}
}
