package kith.cluster;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import kith.engine.linkage.clustering.Links;
import kith.engine.linkage.matching.Shard;
import kith.engine.linkage.records.Mode;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.util.LongAccumulator;

/// Scores the pairs of records that share a block, with the engine's own functions, some blocks at a time.
///
/// @param from the match weight in bits from which pairs are kept
/// @param compared counts the pairs that were scored
record PairScoring(BroadcastModel model, Broadcast<BlockPartition> partition, double from, LongAccumulator compared)
        implements MapPartitionsFunction<Row, Row> {

    /// How many records are scored together. Values parsed for one block are used again for the next.
    private static final int AT_ONCE = 50_000;

    private static final StructType PAIRS = new StructType()
            .add("one", DataTypes.LongType, false)
            .add("other", DataTypes.LongType, false)
            .add("weight", DataTypes.FloatType, false)
            .add("probability", DataTypes.DoubleType, false);

    /// Each pair that is likely enough, once: `one, other, weight, probability`, the lower number first.
    static Dataset<Row> pairs(Dataset<Row> placed, PairScoring scoring) {
        return placed.mapPartitions(scoring, Encoders.row(PAIRS));
    }

    @Override
    public Iterator<Row> call(Iterator<Row> placed) {
        TileRows rows = new TileRows(placed);
        return new BatchIterator<>(rows::hasNext, () -> scored(rows));
    }

    private List<Row> scored(TileRows rows) {
        Batch batch = new Batch(new Shard(model.model(), Mode.BOTH));
        while (rows.hasNext() && batch.portion.size() < AT_ONCE) {
            List<Row> together = rows.together();
            if (together.size() > 1) {
                batch.add(together);
            }
        }
        batch.score(partition.value(), from);
        compared.add(batch.portion.compared());
        return batch.pairs();
    }

    /// Rows grouped by tile.
    private static final class TileRows {

        private final Iterator<Row> rows;
        private List<Row> kept = new ArrayList<>();

        TileRows(Iterator<Row> rows) {
            this.rows = rows;
        }

        boolean hasNext() {
            return !kept.isEmpty() || rows.hasNext();
        }

        /// The next rows of one tile of one block.
        List<Row> together() {
            List<Row> together = kept;
            kept = new ArrayList<>();
            while (rows.hasNext() && kept.isEmpty()) {
                Row next = rows.next();
                if (together.isEmpty() || areTogether(together.getFirst(), next)) {
                    together.add(next);
                } else {
                    kept.add(next);
                }
            }
            return together;
        }

        private static boolean areTogether(Row one, Row other) {
            return one.getLong(0) == other.getLong(0) && one.getLong(1) == other.getLong(1);
        }
    }

    /// Some blocks, or tiles of them.
    private static final class Batch {

        private final Shard portion;
        private final Map<Long, Integer> rowOf = new HashMap<>();
        private final List<Long> numbers = new ArrayList<>();
        private final List<Together> blocks = new ArrayList<>();

        Batch(Shard portion) {
            this.portion = portion;
        }

        /// @param rows in the portion, in the order of their numbers
        @SuppressWarnings("ArrayRecordComponent")
        private record Together(long block, long tile, int[] rows) {}

        void add(List<Row> together) {
            int[] rows = together.stream().mapToInt(this::row).toArray();
            blocks.add(new Together(
                    together.getFirst().getLong(0), together.getFirst().getLong(1), rows));
        }

        /// A record that is in several of these blocks is added once.
        private int row(Row record) {
            return rowOf.computeIfAbsent(record.getLong(2), number -> {
                numbers.add(number);
                return portion.add(0, record.getList(3));
            });
        }

        void score(BlockPartition partition, double from) {
            for (Together each : blocks) {
                for (int i = 0; i < each.rows.length; i++) {
                    for (int j = i + 1; j < each.rows.length; j++) {
                        int one = each.rows[i];
                        int other = each.rows[j];
                        if (partition.areComparedIn(each.tile, each.block, numbers.get(one), numbers.get(other))) {
                            portion.weigh(each.block, one, other, from);
                        }
                    }
                }
            }
        }

        List<Row> pairs() {
            Links pairs = portion.pairs();
            List<Row> rows = new ArrayList<>(pairs.size());
            for (int pair = 0; pair < pairs.size(); pair++) {
                long one = numbers.get(pairs.one(pair));
                long other = numbers.get(pairs.other(pair));
                rows.add(RowFactory.create(
                        Math.min(one, other),
                        Math.max(one, other),
                        (float) pairs.weight(pair),
                        pairs.probability(pair)));
            }
            return rows;
        }
    }
}
