package kith.access;

import java.util.Optional;
import kith.kernel.PersonId;

/// Where a person belongs, as far as the rules need to know: neighbourhood keys, none where not placed.
public record Whereabouts(PersonId person, Optional<String> registered, Optional<String> resident) {}
