/// Chooses which pairs of records are worth comparing.
///
/// **Words.** A *blocking rule* says which features two records must share. A record has a *key* for each rule;
/// the records with one key are a *block*. A block that is too large is divided by further features.
///
/// **Start reading at** [BlockingRule], then [CandidatePairs].
@NullMarked
package kith.engine.linkage.blocking;

import org.jspecify.annotations.NullMarked;
