/// How far an entry can be relied on: who said when that it is right, and what speaks against it.
///
/// **Start reading at** [Freshness].
@NamedInterface("freshness")
@NullMarked
package kith.directory.freshness;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
