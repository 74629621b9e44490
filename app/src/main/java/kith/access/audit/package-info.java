/// The log of who saw whom, and the Merkle tree that shows when somebody has altered it. Other modules go through
/// `kith.access.Grants` and `kith.access.history.AccessHistory`; only the command `audit` uses [AuditLog] itself.
@NullMarked
package kith.access.audit;

import org.jspecify.annotations.NullMarked;
