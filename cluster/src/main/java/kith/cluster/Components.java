package kith.cluster;

import static org.apache.spark.sql.functions.bit_xor;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.xxhash64;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;

/// Finds what hangs together, across all machines, by large and small stars in turn.
///
/// Source: R. Kiveris, S. Lattanzi, V. Mirrokni, V. Rastogi, S. Vassilvitskii, *Connected Components in
/// MapReduce and Beyond*, ACM Symposium on Cloud Computing, 2014. In a large star every record tells those of
/// its neighbours that are above it of the lowest it knows; in a small star it tells those below it, and
/// itself. Neither joins what does not hang together or parts what does, and where nothing changes any more
/// each record holds on to the lowest of its component and to nothing else. The number of rounds is proved to
/// grow with the square of the logarithm of the records at most.
///
/// @param members `number, component`, where a component goes by its lowest record
/// @param rounds after which nothing changed
record Components(Dataset<Row> members, int rounds) {

    /// @param edges `one, other`, in either order and as often as you like; those of a record with itself say
    /// nothing
    static Components of(Dataset<Row> edges) {
        Dataset<Row> stars = edges.where(col("one").notEqual(col("other")))
                .select(
                        greatest(col("one"), col("other")).as("one"),
                        least(col("one"), col("other")).as("other"))
                .distinct()
                .checkpoint();
        Row print = print(stars);
        int rounds = 0;
        boolean changes = true;
        while (changes) {
            stars = smallStars(largeStars(stars)).checkpoint();
            Row next = print(stars);
            changes = !next.equals(print);
            print = next;
            rounds++;
        }
        Dataset<Row> members = stars.select(
                        col("one").as("number"), col("other").as("component"))
                .union(stars.select(col("other").as("number"), col("other").as("component")))
                .distinct();
        return new Components(members, rounds);
    }

    /// Edges go from the higher record to the lower.
    private static Dataset<Row> largeStars(Dataset<Row> edges) {
        return edges.union(edges.select(col("other").as("one"), col("one").as("other")))
                .withColumn("least", least(col("one"), min("other").over(Window.partitionBy("one"))))
                .where(col("other").gt(col("one")))
                .select(col("other").as("one"), col("least").as("other"))
                .distinct();
    }

    private static Dataset<Row> smallStars(Dataset<Row> edges) {
        Dataset<Row> knowing = edges.withColumn("least", min("other").over(Window.partitionBy("one")));
        return knowing.where(col("other").notEqual(col("least")))
                .select(col("other").as("one"), col("least").as("other"))
                .union(knowing.select(col("one"), col("least").as("other")))
                .distinct();
    }

    /// The same for the same edges.
    private static Row print(Dataset<Row> edges) {
        return edges.agg(count(lit(1)), bit_xor(xxhash64(col("one"), col("other"))))
                .first();
    }
}
