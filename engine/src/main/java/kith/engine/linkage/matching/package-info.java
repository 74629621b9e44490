/// Links records by a model that was learned.
///
/// **Words.** A *model* is everything that was learned, frozen. A *match weight* is evidence in bits: one more
/// bit makes it twice as likely that two records are of one person. A *link* is a pair whose probability reaches
/// the threshold.
///
/// **Start reading at** [Model], then [Matching]; [kith.engine.linkage.estimation] says where a model comes from.
@NullMarked
package kith.engine.linkage.matching;

import org.jspecify.annotations.NullMarked;
