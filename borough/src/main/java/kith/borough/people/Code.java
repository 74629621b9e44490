package kith.borough.people;

/// A SNOMED CT concept, with the words a partner would write beside it; only words where there is no code.
public record Code(String code, String term) {}
