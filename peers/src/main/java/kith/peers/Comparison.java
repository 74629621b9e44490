package kith.peers;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// How two records compare in something: the first of its levels that holds, from the closest to the farthest,
/// or that nothing of them does.
///
/// @param columns that it looks at
/// @param unknown SQL over `l` and `r`: nothing is known to compare
record Comparison(String name, List<String> columns, String unknown, List<Level> levels) {

    static final int UNKNOWN = -1;

    /// Of one column.
    static Comparison of(String column, Level... levels) {
        return new Comparison(
                column, List.of(column), "l.%1$s is null or r.%1$s is null".formatted(column), Arrays.asList(levels));
    }

    /// Levels, the last of which is that none of the others holds.
    int size() {
        return levels.size() + 1;
    }

    /// SQL that says which level holds, as a number from 0, the closest; [#UNKNOWN] where nothing is known.
    String grade() {
        String cases = IntStream.range(0, levels.size())
                .mapToObj(level -> "when %s then %d".formatted(levels.get(level).holds(), level))
                .collect(Collectors.joining(" "));
        return "case when %s then %d %s else %d end".formatted(unknown, UNKNOWN, cases, levels.size());
    }
}
