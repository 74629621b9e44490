package kith.coordination.cases;

import java.util.Optional;
import kith.access.PersonGrant;

/// What must be so before a case finishes for a reason. The module that knows whether it is so provides it.
public interface FinishRule {

    /// Why the case of the grant's person cannot finish for this reason yet, in a sentence; empty where it can.
    Optional<String> against(PersonGrant grant, FinishReason reason);
}
