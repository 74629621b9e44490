/// What teams and workers have to do with people: a case, a circle, a referral.
///
/// The module that makes a relationship writes it here, in the transaction that changes its own thing.
///
/// **Start reading at** [Relationships].
@NamedInterface("relationships")
@NullMarked
package kith.access.relationships;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
