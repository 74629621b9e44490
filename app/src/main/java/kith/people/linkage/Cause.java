package kith.people.linkage;

import java.util.Optional;
import java.util.function.DoubleSupplier;
import kith.engine.linkage.matching.PairScore;

/// Why links change, for their log.
///
/// @param assertedBy a rule, a model by its number, or a ruling
/// @param alone for a record that stands alone
public record Cause(String assertedBy, String alone, Together together) {

    private static final String ALONE = "Stands alone";

    private static final Cause RULE =
            new Cause("rule: NHS number, first version", ALONE, _ -> "Same NHS number, and birth date or names agree");

    /// For a record that belongs to somebody who has others.
    public interface Together {

        /// @param likeliest what it weighs with the likeliest of the others, in bits
        String why(DoubleSupplier likeliest);
    }

    /// A model, or (nothing) the first rule.
    public static Cause of(Optional<ActiveMatchModel> inForce) {
        return inForce.map(Cause::of).orElse(RULE);
    }

    private static Cause of(ActiveMatchModel frozen) {
        String matcher = "matcher " + frozen.id();
        return new Cause(matcher, ALONE, likeliest -> {
            double bits = likeliest.getAsDouble();
            // Rounded down: nothing is certain.
            String probability = "%.3f".formatted(Math.floor(1_000 * PairScore.probability(bits)) / 1_000);
            return bits >= frozen.linkBits()
                    ? "By %s: probability %s".formatted(matcher, probability)
                    : "By a ruling; %s alone finds a probability of %s".formatted(matcher, probability);
        });
    }

    public static Cause of(DecisionId ruling, MatchDecision verdict) {
        return switch (verdict) {
            case SAME_PERSON -> of(ruling, "Ruled by a worker", "A worker ruled that they are one person");
            case NOT_SAME_PERSON ->
                of(
                        ruling,
                        "A worker ruled that it is somebody else",
                        "A worker ruled that another record of theirs is somebody else");
        };
    }

    public static Cause takingBack(DecisionId ruling) {
        return of(
                ruling,
                "Stands alone, since a ruling was taken back",
                "Belongs here again, since a ruling was taken back");
    }

    private static Cause of(DecisionId ruling, String alone, String together) {
        return new Cause(ruling.toString(), alone, _ -> together);
    }
}
