package kith.directory.sources;

/// Hears how far a fetch has got.
@FunctionalInterface
interface Progress {

    /// @return whether to go on
    boolean report(int percent, String words);
}
