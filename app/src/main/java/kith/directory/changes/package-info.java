/// What feeds would change, until a worker approves or refuses it.
///
/// **Words.** A *change* is one entry or group that a feed would add, change or withdraw. It *waits* until a worker
/// decides. A refused change stays refused until the feed says something else.
///
/// **Start reading at** [WaitingChanges].
@NullMarked
package kith.directory.changes;

import org.jspecify.annotations.NullMarked;
