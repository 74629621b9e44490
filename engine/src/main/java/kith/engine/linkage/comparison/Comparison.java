package kith.engine.linkage.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import kith.engine.linkage.records.Field;
import kith.engine.linkage.records.Field.Kind;
import kith.engine.linkage.records.Records;
import kith.engine.linkage.values.ComparisonLevels;
import kith.engine.linkage.values.DateValues;
import kith.engine.linkage.values.NameValues;
import kith.engine.linkage.values.Postcodes;

/// One thing that is compared of two records.
///
/// @param column whose values are compared
/// @param beside another column that the level depends on, or -1: the other name (given and family name can
///     stand in each other's place), the property number (beside the address)
/// @param sex the column of the sex beside a family name, or -1
/// @param after the comparison before this one that its levels hang on, or -1: postcodes agree where addresses
///     do
/// @param shift where its level stands in a pattern
/// @param mask that cuts it out of there
public record Comparison(
        Field field, int column, int beside, int sex, int after, ComparisonLevels levels, int shift, long mask) {

    /// The comparisons of some fields, in the order in which they are compared.
    public static List<Comparison> of(Records records) {
        List<Comparison> all = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            for (int column = 0; column < records.fields().size(); column++) {
                Field field = records.fields().get(column);
                if (field.kind() == kind && (kind != Kind.UPRN || records.column(Kind.ADDRESS) < 0)) {
                    all.add(of(field, column, records, all));
                }
            }
        }
        Comparison last = all.getLast();
        if (last.shift + Long.bitCount(last.mask) > Long.SIZE - 1) {
            throw new IllegalArgumentException(
                    "There are more fields than can be compared at once; leave some out, or join several columns to one field");
        }
        return List.copyOf(all);
    }

    private static Comparison of(Field field, int column, Records records, List<Comparison> before) {
        ComparisonLevels levels = records.values(column).levels();
        int beside = -1;
        int sex = -1;
        int after = -1;
        switch (field.kind()) {
            case GIVEN_NAME -> beside = records.column(Kind.FAMILY_NAME);
            case FAMILY_NAME -> {
                beside = records.column(Kind.GIVEN_NAME);
                sex = records.column(Kind.SEX);
            }
            case ADDRESS -> beside = records.column(Kind.UPRN);
            case POSTCODE -> {
                for (int k = 0; k < before.size(); k++) {
                    if (before.get(k).field.kind() == Kind.ADDRESS) {
                        after = k;
                        levels = Postcodes.BESIDE_ADDRESSES;
                    }
                }
            }
            default -> {}
        }
        int shift = before.isEmpty() ? 0 : before.getLast().shift + Long.bitCount(before.getLast().mask);
        long mask = (1L << (Integer.SIZE - Integer.numberOfLeadingZeros(levels.count() - 1))) - 1;
        return new Comparison(field, column, beside, sex, after, levels, shift, mask);
    }

    public int levelIn(long pattern) {
        return (int) (pattern >>> shift & mask);
    }

    /// The pattern without this comparison, as though it were missing.
    public long without(long pattern) {
        return pattern & ~(mask << shift);
    }

    /// The level of given names and birth dates that have nothing in common; [ComparisonLevels#MISSING] for
    /// other fields.
    int nothingInCommon() {
        return switch (field.kind()) {
            case GIVEN_NAME -> NameValues.DIFFERENT;
            case BIRTH_DATE -> DateValues.DIFFERENT;
            default -> ComparisonLevels.MISSING;
        };
    }

    private static final Set<Kind> OF_HOUSEHOLDS =
            Set.of(Kind.FAMILY_NAME, Kind.ADDRESS, Kind.UPRN, Kind.POSTCODE, Kind.PHONE, Kind.TEXT, Kind.EXACT);

    /// Whether people of one household tend to have it together.
    public boolean isOfHouseholds() {
        return OF_HOUSEHOLDS.contains(field.kind());
    }
}
