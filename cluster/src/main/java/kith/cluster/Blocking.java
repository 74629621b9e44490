package kith.cluster;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import kith.engine.linkage.matching.Model;
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

/// Sends each record to the blocks that it stands in. Which they are depends on nothing but the record and the
/// model.
final class Blocking {

    private static final int AT_ONCE = 10_000;

    private static final StructType PLACED = new StructType()
            .add("block", DataTypes.LongType, false)
            .add("tile", DataTypes.LongType, false)
            .add("number", DataTypes.LongType, false)
            .add("says", DataTypes.createArrayType(DataTypes.StringType, false), false);

    private static final StructType KEYS = new StructType().add("block", DataTypes.LongType, false);

    /// The blocks that have more records than that, and how many each has.
    static Map<Long, Long> largerThan(int records, Dataset<Row> all, BroadcastModel model) {
        Map<Long, Long> sizes = new HashMap<>();
        all.select("number", "says")
                .mapPartitions(new Keys(model), Encoders.row(KEYS))
                .groupBy("block")
                .agg(count(lit(1)).as("size"))
                .where(col("size").gt(records))
                .collectAsList()
                .forEach(row -> sizes.put(row.getLong(0), row.getLong(1)));
        return sizes;
    }

    /// Every record once for each tile that it stands in, those of a tile side by side and in order.
    static Dataset<Row> placed(Dataset<Row> records, BroadcastModel model, Broadcast<BlockPartition> partition) {
        return records.select("number", "says")
                .mapPartitions(new Places(model, partition), Encoders.row(PLACED))
                .repartition(col("block"), col("tile"))
                .sortWithinPartitions("block", "tile", "number");
    }

    /// Some records, with their keys.
    private static final class Some {

        private final List<Row> records = new ArrayList<>();
        private final Shard portion;

        /// Takes the next few of the records there are.
        Some(Iterator<Row> all, Model model) {
            portion = new Shard(model, Mode.BOTH);
            while (all.hasNext() && records.size() < AT_ONCE) {
                Row record = all.next();
                records.add(record);
                portion.add(0, record.getList(1));
            }
        }
    }

    private record Keys(BroadcastModel model) implements MapPartitionsFunction<Row, Row> {

        @Override
        public Iterator<Row> call(Iterator<Row> records) {
            return new BatchIterator<>(records::hasNext, () -> keys(new Some(records, model.model())));
        }

        private static List<Row> keys(Some some) {
            List<Row> keys = new ArrayList<>();
            for (int row = 0; row < some.records.size(); row++) {
                for (long key : some.portion.keys(row)) {
                    keys.add(RowFactory.create(key));
                }
            }
            return keys;
        }
    }

    private record Places(BroadcastModel model, Broadcast<BlockPartition> partition)
            implements MapPartitionsFunction<Row, Row> {

        @Override
        public Iterator<Row> call(Iterator<Row> records) {
            return new BatchIterator<>(records::hasNext, () -> placed(new Some(records, model.model())));
        }

        private List<Row> placed(Some some) {
            List<Row> placed = new ArrayList<>();
            for (int row = 0; row < some.records.size(); row++) {
                Row record = some.records.get(row);
                long number = record.getLong(0);
                for (long block : some.portion.keys(row)) {
                    for (long tile : partition.value().tiles(block, number)) {
                        placed.add(RowFactory.create(block, tile, number, record.get(1)));
                    }
                }
            }
            return placed;
        }
    }

    private Blocking() {}
}
