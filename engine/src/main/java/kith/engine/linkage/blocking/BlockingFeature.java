package kith.engine.linkage.blocking;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import kith.engine.linkage.records.Field.Kind;
import kith.engine.linkage.records.Records;
import kith.engine.linkage.values.Hash;

/// A part of a record that survives some typing error, to find records by: the sound of the family name, the
/// year and month of birth. One of them is of two fields: the sounds of both names, whichever stands first.
///
/// @param field as [Field#written]
/// @param name as the values call it
public record BlockingFeature(String field, String name, int column, int index, int beside) {

    private static final String EITHER_WAY = "names either way round";

    /// Too many have these in common to look anybody up by them, even with another.
    private static final Set<String> ONLY_TO_DIVIDE = Set.of("initial", "domain", "year");

    private static final int SOUND = 1;

    public static List<BlockingFeature> of(Records records) {
        List<BlockingFeature> all = new ArrayList<>();
        for (int column = 0; column < records.fields().size(); column++) {
            List<String> names = records.values(column).features();
            for (int index = 0; index < names.size(); index++) {
                all.add(new BlockingFeature(
                        records.fields().get(column).written(), names.get(index), column, index, -1));
            }
        }
        int given = records.column(Kind.GIVEN_NAME);
        int family = records.column(Kind.FAMILY_NAME);
        if (given >= 0 && family >= 0) {
            all.add(new BlockingFeature(records.fields().get(given).written(), EITHER_WAY, given, SOUND, family));
        }
        return List.copyOf(all);
    }

    /// What it is for a record, as a number to look up; 0 where the record does not say.
    public long of(Records records, int row) {
        long own = records.values(column).feature(index, records.value(column, row));
        if (beside < 0 || own == 0) {
            return own;
        }
        long other = records.values(beside).feature(index, records.value(beside, row));
        return other == 0 ? 0 : Hash.of(Math.min(own, other), Math.max(own, other));
    }

    public boolean isForFinding() {
        return !ONLY_TO_DIVIDE.contains(name);
    }

    /// The columns it is drawn from, a bit each.
    public long columns() {
        return 1L << column | (beside < 0 ? 0 : 1L << beside);
    }

    public String written() {
        return field + " " + name;
    }
}
