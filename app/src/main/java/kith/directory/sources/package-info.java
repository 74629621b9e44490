/// Fetches the feeds of other directories on a schedule.
///
/// **Words.** A *source* is where a feed comes from: an address, or a folder on the server. A *fetch* is one
/// visit to it by a job. What a fetch brings is stored at once, or waits for approval
/// ([kith.directory.changes]).
///
/// **Start reading at** [FeedSources], then [Fetches].
@NullMarked
package kith.directory.sources;

import org.jspecify.annotations.NullMarked;
