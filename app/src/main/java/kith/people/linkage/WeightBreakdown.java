package kith.people.linkage;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import kith.engine.linkage.matching.PairScore;

/// How the model in force weighs two records, in bits: one more makes it twice as likely that they are one
/// person.
///
/// @param start how likely two records at random are
/// @param pieces what each field says, in the order in which it was weighed
/// @param household what it takes away that two people who live together would agree so too; nothing where it
///     does not
/// @param family what it takes away that two people of one family would agree so too: twins, or a father and a
///     son of one name; nothing where it does not
/// @param weight all of it together
/// @param withoutWhereabouts whether address, postcode, telephone and email were left out of it
public record WeightBreakdown(
        double start,
        List<Piece> pieces,
        OptionalDouble household,
        OptionalDouble family,
        double weight,
        double probability,
        boolean withoutWhereabouts) {

    private static final String HOUSEHOLD = "household";
    private static final String FAMILY = "family";

    public WeightBreakdown {
        pieces = List.copyOf(pieces);
    }

    /// What one field says: above nothing for one person, below for two.
    ///
    /// @param level how the two values compare, in words
    public record Piece(ComparedField field, String level, double bits) {}

    public static WeightBreakdown of(PairScore comparison, boolean withoutWhereabouts) {
        List<Piece> pieces = new ArrayList<>();
        OptionalDouble household = OptionalDouble.empty();
        OptionalDouble family = OptionalDouble.empty();
        for (PairScore.PartialMatchWeight evidence : comparison.partialWeights()) {
            switch (evidence.field()) {
                case HOUSEHOLD -> household = OptionalDouble.of(evidence.bits());
                case FAMILY -> family = OptionalDouble.of(evidence.bits());
                default -> pieces.add(new Piece(field(evidence.field()), evidence.level(), evidence.bits()));
            }
        }
        return new WeightBreakdown(
                comparison.start(),
                pieces,
                household,
                family,
                comparison.weight(),
                comparison.probability(),
                withoutWhereabouts);
    }

    private static ComparedField field(String words) {
        return ComparedField.valueOf(words.toUpperCase(Locale.ROOT).replace(' ', '_'));
    }

    public Optional<Piece> of(ComparedField field) {
        return pieces.stream().filter(piece -> piece.field() == field).findFirst();
    }
}
