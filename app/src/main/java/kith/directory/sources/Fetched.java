package kith.directory.sources;

import java.nio.file.Path;

/// What fetching a feed brought.
sealed interface Fetched {

    /// Files to read.
    ///
    /// @param etag what the address says of this version; empty where it says nothing
    record Files(Path folder, String etag, String lastModified) implements Fetched {}

    /// The same as last time.
    record NotChanged() implements Fetched {}

    /// @param why a sentence for the page, without its full stop
    record Failed(String why) implements Fetched {}

    /// The job was told to stop.
    record Stopped() implements Fetched {}
}
