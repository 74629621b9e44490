package kith.access;

/// Why something was allowed: the clause of the rules, and the relationship that met it.
///
/// @param clause a short name that stays the same, as `own-neighbourhood`
/// @param relationship what made it so, as `works in walworth`, with no personal data in it
public record Basis(String clause, String relationship) {}
