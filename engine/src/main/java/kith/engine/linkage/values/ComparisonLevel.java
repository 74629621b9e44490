package kith.engine.linkage.values;

/// One level of a comparison: a way in which two values of a field agree or differ.
///
/// @param number the level's place in a comparison vector
/// @param id names the level within its field, for ever: model files and other code refer to it. With the field
///     in front it is, for example, `birth_date.exact`
/// @param label what a reviewer reads. Nothing depends on its words
/// @param m the probability of the level for two records of one person, before a model is learned
/// @param u the probability for records of two people, before a model is learned
/// @param household the probability for two people of one household, before a model is learned
public record ComparisonLevel(
        int number, String id, String label, Agreement agreement, double m, double u, double household) {

    /// How far the two values agree.
    public enum Agreement {
        EXACT,
        PARTIAL,
        DISAGREEMENT
    }

    /// A level that people of one household reach as often as any two people.
    ComparisonLevel(int number, String id, String label, Agreement agreement, double m, double u) {
        this(number, id, label, agreement, m, u, u);
    }
}
