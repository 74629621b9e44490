/// The log of who saw whom, and the Merkle tree that shows when somebody has altered it. Only the access
/// module writes and reads it: other modules go through `kith.access.Grants` and `kith.access.AccessHistory`.
@NullMarked
package kith.access.audit;

import org.jspecify.annotations.NullMarked;
