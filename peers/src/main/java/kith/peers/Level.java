package kith.peers;

import org.jspecify.annotations.Nullable;

/// One way in which two records can compare in something: a grade.
///
/// @param holds SQL over the records `l` and `r`
/// @param counted the column whose value, the same in both, says the more the fewer records have it; null for
/// none
record Level(String holds, @Nullable String counted) {

    static Level when(String holds) {
        return new Level(holds, null);
    }

    static Level same(String column) {
        return when("l.%1$s = r.%1$s".formatted(column));
    }

    static Level alike(String column, double atLeast) {
        return when("jaro_winkler_similarity(l.%1$s, r.%1$s) >= %2$s".formatted(column, atLeast));
    }

    static Level slips(String column, int atMost) {
        return when("damerau_levenshtein(l.%1$s, r.%1$s) <= %2$d".formatted(column, atMost));
    }

    Level counted(String column) {
        return new Level(holds, column);
    }

    Level and(Level other) {
        return when("%s and %s".formatted(holds, other.holds));
    }
}
