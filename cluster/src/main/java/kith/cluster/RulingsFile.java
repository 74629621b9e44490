package kith.cluster;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.monotonically_increasing_id;

import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/// Reviewers' decisions about pairs of records: a CSV file with the columns of [#COLUMNS] in this order and a
/// header, where `ruling` is `same` or `not-the-same`. The lines are in the order of the decisions: of two about
/// the same records the later holds, and where decisions contradict each other, the later of *the same* gives
/// way.
///
/// @param ruled `one, other, ruling, decision` by the records' numbers, the lower first
/// @param unknown how many decisions name a record that no feed has. They are not applied
record RulingsFile(Dataset<Row> ruled, long unknown) {

    static final List<String> COLUMNS = List.of("partner", "local_id", "other_partner", "other_local_id", "ruling");

    private static final String SAME = "same";
    private static final String NOT_THE_SAME = "not-the-same";

    private static final StructType RULED = new StructType()
            .add("one", DataTypes.LongType)
            .add("other", DataTypes.LongType)
            .add("ruling", DataTypes.StringType)
            .add("decision", DataTypes.LongType);

    /// @param records `number, partner, local_id`
    static RulingsFile read(SparkSession spark, Optional<String> file, Dataset<Row> records) {
        if (file.isEmpty()) {
            return new RulingsFile(spark.createDataFrame(List.of(), RULED), 0);
        }
        StructType columns = new StructType();
        for (String column : COLUMNS) {
            columns = columns.add(column, DataTypes.StringType);
        }
        Dataset<Row> written = spark.read()
                .schema(columns)
                .option("header", true)
                .option("enforceSchema", false)
                .option("mode", "FAILFAST")
                .csv(file.get())
                .withColumn("decision", monotonically_increasing_id())
                .cache();
        if (!written.where(col("ruling")
                        .isNull()
                        .or(col("ruling").isin(SAME, NOT_THE_SAME).equalTo(false)))
                .isEmpty()) {
            throw new IllegalArgumentException(
                    "A ruling in " + file.get() + " is neither " + SAME + " nor " + NOT_THE_SAME + ".");
        }
        Dataset<Row> ruled = written.join(number(records, "partner", "local_id", "one"), columns("partner", "local_id"))
                .join(
                        number(records, "other_partner", "other_local_id", "other"),
                        columns("other_partner", "other_local_id"))
                .select(
                        least(col("one"), col("other")).as("one"),
                        greatest(col("one"), col("other")).as("other"),
                        col("ruling"),
                        col("decision"))
                .cache();
        return new RulingsFile(latest(ruled), written.count() - ruled.count());
    }

    /// The last decision about each two records.
    private static Dataset<Row> latest(Dataset<Row> ruled) {
        return ruled.withColumn("last", max("decision").over(Window.partitionBy("one", "other")))
                .where(col("decision").equalTo(col("last")))
                .drop("last");
    }

    private static String[] columns(String partner, String localId) {
        return new String[] {partner, localId};
    }

    private static Dataset<Row> number(Dataset<Row> records, String partner, String localId, String number) {
        return records.select(
                col("partner").as(partner),
                col("local_id").as(localId),
                col("number").as(number));
    }

    Dataset<Row> same() {
        return of(SAME);
    }

    Dataset<Row> notTheSame() {
        return of(NOT_THE_SAME);
    }

    private Dataset<Row> of(String ruling) {
        return ruled.where(col("ruling").equalTo(ruling)).select("one", "other", "decision");
    }
}
