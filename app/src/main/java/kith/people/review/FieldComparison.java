package kith.people.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import kith.people.linkage.ComparedField;
import kith.people.review.Comparing.Compared;

/// One field of two records: what each says, and how that compares.
///
/// @param note what makes them alike, where they are
/// @param weight how much it speaks for one person (above nothing) or two (below), in bits, where the matcher
/// weighs it; the first rule weighs nothing
public record FieldComparison(
        ComparedField field,
        Optional<String> one,
        Optional<String> other,
        Agreement agreement,
        String note,
        OptionalDouble weight) {

    public static List<FieldComparison> of(Pair pair) {
        Pair.Side one = pair.one();
        Pair.Side other = pair.other();
        List<FieldComparison> all = new ArrayList<>();
        all.add(of(ComparedField.NHS_NUMBER, one.nhsNumber(), other.nhsNumber(), Comparing::numbers));
        boolean swapped = Comparing.areSame(one.familyName(), other.givenName())
                && Comparing.areSame(one.givenName(), other.familyName());
        Comparing.Rule swap = (_, _) -> Compared.alike("Given and family name swapped");
        all.add(of(
                ComparedField.GIVEN_NAME, one.givenName(), other.givenName(), swapped ? swap : Comparing::givenNames));
        all.add(of(ComparedField.OTHER_NAMES, one.otherNames(), other.otherNames(), Comparing::givenNames));
        all.add(of(
                ComparedField.FAMILY_NAME,
                one.familyName(),
                other.familyName(),
                swapped ? swap : Comparing::familyNames));
        all.add(births(one, other));
        all.add(of(ComparedField.SEX, one.sex(), other.sex(), Comparing::words));
        if (!pair.isWithheld()) {
            all.add(of(ComparedField.ADDRESS, one.address(), other.address(), Comparing::addresses));
            all.add(of(ComparedField.POSTCODE, one.postcode(), other.postcode(), Comparing::postcodes));
            all.add(of(ComparedField.PHONE, one.phone(), other.phone(), Comparing::phones));
            all.add(of(ComparedField.EMAIL, one.email(), other.email(), Comparing::words));
            all.add(of(ComparedField.PRACTICE, one.practice(), other.practice(), Comparing::words));
        }
        all.add(of(ComparedField.DEATH, life(one), life(other), Comparing::words));
        return all.stream().map(evidence -> evidence.weighed(pair)).toList();
    }

    private static FieldComparison of(
            ComparedField field, Optional<String> one, Optional<String> other, Comparing.Rule rule) {
        Compared compared = one.isEmpty() || other.isEmpty() ? Compared.MISSING : rule.compare(one.get(), other.get());
        return new FieldComparison(field, one, other, compared.agreement(), compared.note(), OptionalDouble.empty());
    }

    private FieldComparison weighed(Pair pair) {
        return pair.weights()
                .flatMap(weighed -> weighed.of(field))
                .map(piece -> new FieldComparison(field, one, other, agreement, note, OptionalDouble.of(piece.bits())))
                .orElse(this);
    }

    private static FieldComparison births(Pair.Side one, Pair.Side other) {
        Optional<LocalDate> born = one.birthDate();
        Optional<LocalDate> otherBorn = other.birthDate();
        Compared compared = born.isEmpty() || otherBorn.isEmpty()
                ? Compared.MISSING
                : Comparing.days(born.get(), one.birthExact(), otherBorn.get(), other.birthExact());
        return new FieldComparison(
                ComparedField.BIRTH_DATE,
                born.map(LocalDate::toString),
                otherBorn.map(LocalDate::toString),
                compared.agreement(),
                compared.note(),
                OptionalDouble.empty());
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
