package kith.cluster;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import kith.engine.linkage.clustering.Clusters;
import kith.engine.linkage.decisions.Decision;
import kith.engine.linkage.decisions.Decision.Verdict;
import kith.engine.linkage.decisions.Decisions;
import kith.engine.linkage.matching.Shard;
import kith.engine.linkage.records.Mode;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/// Brings everything that hangs together to one place, and lets the engine take it apart into clusters.
record Clustering(BroadcastModel model) implements MapPartitionsFunction<Row, Row> {

    private static final int AT_ONCE = 20_000;

    private static final int RECORD = 0;
    private static final int LINK = 1;
    private static final int SAME = 2;
    private static final int NOT_THE_SAME = 3;

    private static final StructType SETTLED = new StructType()
            .add("number", DataTypes.LongType, false)
            .add("cluster", DataTypes.LongType, true)
            .add("against", DataTypes.LongType, true);

    /// What one component is made of.
    ///
    /// @param records `number, says`
    /// @param links `one, other, weight`
    /// @param same `one, other, decision`, the lower number first
    record Parts(Dataset<Row> records, Dataset<Row> links, Dataset<Row> same, Dataset<Row> notTheSame) {}

    /// Each record that hangs together with another, with the lowest of its cluster: `number, cluster`; and
    /// each decision that contradicts others: `number, against`.
    static Dataset<Row> settled(Parts parts, Dataset<Row> members, BroadcastModel model) {
        Column none = lit(null);
        Dataset<Row> of = members.withColumnRenamed("number", "one");
        Dataset<Row> rows = parts.records
                .withColumnRenamed("number", "one")
                .join(of, "one")
                .select(
                        col("component"),
                        lit(RECORD).as("kind"),
                        col("one"),
                        none.cast("long").as("other"),
                        none.cast("float").as("weight"),
                        col("says"),
                        none.cast("long").as("decision"))
                .union(pairs(parts.links.join(of, "one"), LINK, col("weight"), none.cast("long")))
                .union(pairs(parts.same.join(of, "one"), SAME, none.cast("float"), col("decision")))
                .union(pairs(
                        parts.notTheSame
                                .join(of, "one")
                                .join(
                                        members.select(
                                                col("number").as("other"),
                                                col("component").as("others")),
                                        "other")
                                .where(col("component").equalTo(col("others"))),
                        NOT_THE_SAME,
                        none.cast("float"),
                        col("decision")))
                .repartition(col("component"))
                .sortWithinPartitions("component", "kind", "one", "other");
        return rows.mapPartitions(new Clustering(model), Encoders.row(SETTLED));
    }

    private static Dataset<Row> pairs(Dataset<Row> pairs, int kind, Column weight, Column decision) {
        return pairs.select(
                col("component"),
                lit(kind).as("kind"),
                col("one"),
                col("other"),
                weight.as("weight"),
                lit(null).cast("array<string>").as("says"),
                decision.as("decision"));
    }

    @Override
    public Iterator<Row> call(Iterator<Row> rows) {
        Next next = new Next(rows);
        return new BatchIterator<>(next::isThere, () -> settled(next));
    }

    private List<Row> settled(Next next) {
        Batch batch = new Batch(new Shard(model.model(), Mode.BOTH));
        while (next.isThere() && batch.portion.size() < AT_ONCE) {
            long component = next.component();
            while (next.isThere() && next.component() == component) {
                batch.add(next.take());
            }
        }
        return batch.settled();
    }

    /// The row that comes next, looked at before it is taken.
    private static final class Next {

        private final Iterator<Row> rows;
        private Row row = RowFactory.create();

        Next(Iterator<Row> rows) {
            this.rows = rows;
            take();
        }

        boolean isThere() {
            return row.length() > 0;
        }

        long component() {
            return row.getLong(0);
        }

        Row take() {
            Row taken = row;
            row = rows.hasNext() ? rows.next() : RowFactory.create();
            return taken;
        }
    }

    /// Some components. Their records come first and in order, as the engine wants them.
    private static final class Batch {

        private final Shard portion;
        private final List<Long> numbers = new ArrayList<>();
        private final Map<Long, Integer> rowOf = new HashMap<>();
        private final List<Decision> decisions = new ArrayList<>();

        Batch(Shard portion) {
            this.portion = portion;
        }

        void add(Row row) {
            long one = row.getLong(2);
            if (row.getInt(1) == RECORD) {
                numbers.add(one);
                rowOf.put(one, portion.add(0, row.getList(5)));
                return;
            }
            int first = rowOf.getOrDefault(one, -1);
            int second = rowOf.getOrDefault(row.getLong(3), -1);
            switch (row.getInt(1)) {
                case LINK -> portion.link(first, second, row.getFloat(4));
                case SAME -> decisions.add(new Decision(row.getLong(6), first, second, Verdict.SAME_PERSON));
                case NOT_THE_SAME ->
                    decisions.add(new Decision(row.getLong(6), first, second, Verdict.NOT_SAME_PERSON));
                default -> throw new IllegalStateException("There is no row of kind " + row.getInt(1));
            }
        }

        List<Row> settled() {
            Clusters clusters = portion.clusters(Decisions.of(decisions));
            List<Row> settled = new ArrayList<>(portion.size());
            for (int row = 0; row < portion.size(); row++) {
                settled.add(RowFactory.create(numbers.get(row), numbers.get(clusters.of(row)), null));
            }
            clusters.contradicting()
                    .forEach(decision -> settled.add(RowFactory.create(
                            numbers.get((int) decision.record()), null, numbers.get((int) decision.other()))));
            return settled;
        }
    }
}
