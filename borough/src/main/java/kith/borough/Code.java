package kith.borough;

/// A SNOMED CT concept, with the words a partner would write beside it; only words where there is no code.
record Code(String code, String term) {}
