/// Reads the feeds of other directories: Open Referral UK in both its versions, and CSV.
///
/// **Start reading at** [FeedFiles].
@NamedInterface("feeds")
@NullMarked
package kith.directory.feeds;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
