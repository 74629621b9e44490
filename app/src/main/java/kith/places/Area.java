package kith.places;

import kith.engine.terms.LsoaCode;

/// A small area (LSOA): 1,000 to 3,000 people.
///
/// @param residents counted or estimated by the Office for National Statistics; never the number registered
public record Area(Edition edition, LsoaCode code, String name, Ward ward, String msoa, int residents) {

    /// An electoral ward, by its GSS code.
    public record Ward(String code, String name) {}
}
