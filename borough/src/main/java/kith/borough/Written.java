package kith.borough;

/// What came of writing a borough.
///
/// @param people everybody that at least one partner holds a record of
/// @param registered of them, with a practice of the borough
/// @param records one partner's record of one person
/// @param resources FHIR resources, and lines of CSV
public record Written(int people, int registered, long records, long resources) {}
