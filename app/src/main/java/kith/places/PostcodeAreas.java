package kith.places;

import java.util.Optional;
import kith.engine.terms.Postcode;

/// The areas that a postcode lies in; no areas where it is known to lie outside.
public record PostcodeAreas(Postcode postcode, Optional<Areas> areas) {}
