/// Learns a model from records, without being told which of them are of one person.
///
/// Estimation of m and u probabilities by expectation-maximisation, of priors, and the selection of blocking
/// rules.
///
/// **Start reading at** [ParameterEstimation].
@NullMarked
package kith.engine.linkage.estimation;

import org.jspecify.annotations.NullMarked;
