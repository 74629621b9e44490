package kith.borough;

/// Hears how far the making of a borough has come.
@FunctionalInterface
public interface Progress {

    /// Nobody listens.
    Progress SILENT = (_, _) -> {};

    /// So many of the registered people are written.
    void written(int people, int of);
}
