package kith.places;

import kith.engine.terms.LsoaCode;

/// The small areas that one point lies in, in both editions.
public record Areas(LsoaCode lsoa11, LsoaCode lsoa21) {}
