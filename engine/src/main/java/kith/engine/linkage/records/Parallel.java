package kith.engine.linkage.records;

import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/// Parallel shared out over the processors. What comes out does not depend on how it was shared.
public final class Parallel {

    private static final int ROWS_AT_ONCE = 1 << 14;

    /// Does something with each row.
    public static void rows(int count, IntConsumer each) {
        if (count <= ROWS_AT_ONCE) {
            IntStream.range(0, count).forEach(each);
            return;
        }
        IntStream.range(0, (count + ROWS_AT_ONCE - 1) / ROWS_AT_ONCE).parallel().forEach(part -> {
            int to = Math.min(count, (part + 1) * ROWS_AT_ONCE);
            for (int row = part * ROWS_AT_ONCE; row < to; row++) {
                each.accept(row);
            }
        });
    }

    /// Makes each part, and gives them in their order.
    public static <T> List<T> parts(int count, IntFunction<T> part) {
        return IntStream.range(0, count).parallel().mapToObj(part).toList();
    }

    private Parallel() {}
}
