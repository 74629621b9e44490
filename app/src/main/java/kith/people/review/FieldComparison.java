package kith.people.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import kith.access.disclosure.Disclosed.Shown;
import kith.engine.linkage.values.ComparisonLevel;
import kith.people.linkage.components.ComparedField;
import kith.people.linkage.components.WeightBreakdown.Piece;
import kith.people.review.Pair.Side.Whereabouts;

/// One field of two records side by side, with the comparison level that the match model gives them.
///
/// @param note the label of the comparison level, where the level is neither exact agreement nor a plain
///     difference
/// @param weight the partial match weight in bits, where there is a model and it compares the field
public record FieldComparison(
        ComparedField field,
        Optional<String> one,
        Optional<String> other,
        Agreement agreement,
        String note,
        OptionalDouble weight) {

    /// The level of given names that says that each stands in the place of the family name. It covers both.
    private static final String SWAPPED = "swapped";

    public static List<FieldComparison> of(Pair pair) {
        Pair.Side one = pair.one();
        Pair.Side other = pair.other();
        List<FieldComparison> all = new ArrayList<>();
        all.add(of(pair, ComparedField.NHS_NUMBER, one.nhsNumber(), other.nhsNumber()));
        all.add(of(pair, ComparedField.GIVEN_NAME, one.givenName(), other.givenName()));
        all.add(of(pair, ComparedField.OTHER_NAMES, one.otherNames(), other.otherNames()));
        all.add(of(pair, ComparedField.FAMILY_NAME, one.familyName(), other.familyName()));
        all.add(of(pair, ComparedField.BIRTH_DATE, born(one), born(other)));
        all.add(of(pair, ComparedField.SEX, one.sex(), other.sex()));
        if (one.whereabouts() instanceof Shown<Whereabouts>(var place)
                && other.whereabouts() instanceof Shown<Whereabouts>(var otherPlace)) {
            all.addAll(places(pair, place, otherPlace));
        }
        all.add(of(pair, ComparedField.DEATH, life(one), life(other)));
        return List.copyOf(all);
    }

    private static List<FieldComparison> places(Pair pair, Whereabouts one, Whereabouts other) {
        return List.of(
                of(pair, ComparedField.ADDRESS, one.address(), other.address()),
                of(pair, ComparedField.POSTCODE, one.postcode(), other.postcode()),
                of(pair, ComparedField.PHONE, one.phone(), other.phone()),
                of(pair, ComparedField.EMAIL, one.email(), other.email()),
                of(pair, ComparedField.PRACTICE, one.practice(), other.practice()));
    }

    private static FieldComparison of(Pair pair, ComparedField field, Optional<String> one, Optional<String> other) {
        OptionalDouble weight = pair.weights()
                .flatMap(weights -> weights.of(field))
                .map(Piece::bits)
                .map(OptionalDouble::of)
                .orElseGet(OptionalDouble::empty);
        if (one.isEmpty() || other.isEmpty()) {
            return new FieldComparison(field, one, other, Agreement.MISSING, "", weight);
        }
        return level(pair, field)
                .map(level -> new FieldComparison(field, one, other, Agreement.of(level), note(level), weight))
                .orElseGet(() -> uncompared(field, one, other));
    }

    private static Optional<ComparisonLevel> level(Pair pair, ComparedField field) {
        Optional<ComparisonLevel> given = Optional.ofNullable(pair.levels().get(ComparedField.GIVEN_NAME));
        return field == ComparedField.FAMILY_NAME
                ? given.filter(level -> level.id().equals(SWAPPED))
                        .or(() -> Optional.ofNullable(pair.levels().get(field)))
                : Optional.ofNullable(pair.levels().get(field));
    }

    /// The same, or different and worth a word: which of several differences it is.
    private static String note(ComparisonLevel level) {
        boolean isPlain = level.agreement() == ComparisonLevel.Agreement.EXACT
                || level.label().equals("different");
        return isPlain
                ? ""
                : level.label().substring(0, 1).toUpperCase(Locale.UK)
                        + level.label().substring(1);
    }

    /// A field that the match model does not compare in these records, such as a birth date without a day.
    private static FieldComparison uncompared(ComparedField field, Optional<String> one, Optional<String> other) {
        boolean same = one.map(value -> value.toUpperCase(Locale.ROOT))
                .equals(other.map(value -> value.toUpperCase(Locale.ROOT)));
        return switch (field) {
            case OTHER_NAMES, PRACTICE, DEATH ->
                new FieldComparison(
                        field, one, other, same ? Agreement.SAME : Agreement.DIFFERENT, "", OptionalDouble.empty());
            case NHS_NUMBER, GIVEN_NAME, FAMILY_NAME, BIRTH_DATE, SEX, ADDRESS, POSTCODE, PHONE, EMAIL ->
                new FieldComparison(field, one, other, Agreement.NOT_COMPARED, "", OptionalDouble.empty());
        };
    }

    private static Optional<String> born(Pair.Side side) {
        return side.birthDate().map(LocalDate::toString);
    }

    private static Optional<String> life(Pair.Side side) {
        return side.dead()
                .map(dead -> dead ? "Died" + side.deadOn().map(day -> " " + day).orElse("") : "Alive");
    }

    @Override
    public String toString() {
        return "FieldComparison[" + field + " " + agreement + "]";
    }
}
