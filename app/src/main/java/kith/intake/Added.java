package kith.intake;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import kith.kernel.PersonId;
import kith.kernel.RunId;
import kith.kernel.WorkerId;

/// A record that a worker added by hand.
///
/// @param whose the person it belongs to; nothing once it was taken back
public record Added(RunId run, WorkerId by, Instant at, Optional<Whose> whose) {

    /// The person that an added record belongs to.
    ///
    /// @param alreadyKnown whether the person has records of partners too
    public record Whose(PersonId person, UUID key, boolean alreadyKnown) {}
}
