package kith.peers;

import java.util.List;
import java.util.stream.Collectors;

/// Which pairs of records are looked at: those whose columns are the same.
record Rule(List<String> columns) {

    static Rule on(String... columns) {
        return new Rule(List.of(columns));
    }

    /// SQL over `l` and `r`.
    String holds() {
        return columns.stream().map("l.%1$s = r.%1$s"::formatted).collect(Collectors.joining(" and "));
    }
}
