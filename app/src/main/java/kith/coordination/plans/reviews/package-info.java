/// Reviews of plans: when one is due and why, and what came of each.
///
/// A plan in force says the day of its next review. A stay in hospital or a change of carer brings the review
/// forward. Kith works that out each time it shows it, from what the grant discloses, so the day itself tells nobody
/// about a stay that they may not see.
///
/// **Start reading at** [ReviewRules], then [Reviews].
@NullMarked
package kith.coordination.plans.reviews;

import org.jspecify.annotations.NullMarked;
