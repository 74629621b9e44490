/// Applies reviewers' decisions about pairs of records to the clusters that a matcher found.
///
/// The application, the engine's own full run and the Spark job all call
/// [kith.engine.linkage.decisions.DecisionOverlay], so the same records and decisions give the same people
/// everywhere.
@NullMarked
package kith.engine.linkage.decisions;

import org.jspecify.annotations.NullMarked;
