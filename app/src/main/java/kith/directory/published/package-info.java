/// What the public may read of the directory, and the two inboxes in which it can leave something. All of it works as
/// the role of the public site, which reads published views and no table.
///
/// **Start reading at** [PublishedDirectory], then [PublicInbox].
@NamedInterface("published")
@NullMarked
package kith.directory.published;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
