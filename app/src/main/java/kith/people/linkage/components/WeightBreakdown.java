package kith.people.linkage.components;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import kith.engine.linkage.clustering.PairScore;
import kith.engine.linkage.clustering.PartialMatchWeight;
import kith.engine.linkage.values.ComparisonLevel;

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

    public WeightBreakdown {
        pieces = List.copyOf(pieces);
    }

    /// What one field says: above nothing for one person, below for two.
    ///
    /// @param level the comparison level that gave the weight
    public record Piece(ComparedField field, ComparisonLevel level, double bits) {}

    public static WeightBreakdown of(PairScore comparison, boolean withoutWhereabouts) {
        List<Piece> pieces = new ArrayList<>();
        OptionalDouble household = OptionalDouble.empty();
        OptionalDouble family = OptionalDouble.empty();
        for (PartialMatchWeight part : comparison.partialWeights()) {
            switch (part) {
                case PartialMatchWeight.OfComparison of ->
                    pieces.add(new Piece(ComparedField.of(of.field()), of.level(), of.bits()));
                case PartialMatchWeight.OfHousehold of -> household = OptionalDouble.of(of.bits());
                case PartialMatchWeight.OfRelatives of -> family = OptionalDouble.of(of.bits());
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

    /// The comparison level of each field that was compared.
    public Map<ComparedField, ComparisonLevel> levels() {
        Map<ComparedField, ComparisonLevel> levels = new EnumMap<>(ComparedField.class);
        pieces.forEach(piece -> levels.put(piece.field(), piece.level()));
        return levels;
    }

    public Optional<Piece> of(ComparedField field) {
        return pieces.stream().filter(piece -> piece.field() == field).findFirst();
    }
}
