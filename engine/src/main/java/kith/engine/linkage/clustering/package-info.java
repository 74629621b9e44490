/// Puts linked records together: the records of one person are a *cluster*.
///
/// **Start reading at** [Links], then [Clusters].
@NullMarked
package kith.engine.linkage.clustering;

import org.jspecify.annotations.NullMarked;
