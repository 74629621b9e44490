/// What partners say that is asked for across people, as a grant discloses it: alerts, needs, services, stays
/// in hospital and contacts.
///
/// **Start reading at** [Facts].
@NamedInterface("facts")
@NullMarked
package kith.record.facts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
