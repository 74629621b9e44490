package kith.engine.linkage.comparison;

/// How far twins, and those of one name, are kept from teaching that one person has two given names or two birth
/// dates.
public enum RelativeBound {
    /// Not at all: they count as one person.
    NONE,
    /// By a small share of the pairs. For records with a field that families do not share, such as the NHS number.
    LENIENT,
    /// So far that few records of one person have nothing of a name or a birth date in common.
    STRICT
}
