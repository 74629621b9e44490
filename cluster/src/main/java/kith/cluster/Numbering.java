package kith.cluster;

import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/// Numbers records in the order of partner and local id, whatever the number of machines: the row that each
/// would have in one process.
final class Numbering {

    static final StructType RECORDS = new StructType()
            .add("number", DataTypes.LongType, false)
            .add("partner", DataTypes.StringType, false)
            .add("local_id", DataTypes.StringType, false)
            .add("says", DataTypes.createArrayType(DataTypes.StringType, false), false);

    static Dataset<Row> of(SparkSession spark, Dataset<Row> words) {
        JavaRDD<Row> numbered = words.orderBy("partner", "local_id")
                .javaRDD()
                .zipWithIndex()
                .map(each -> RowFactory.create(
                        each._2(),
                        each._1().getString(0),
                        each._1().getString(1),
                        each._1().get(2)));
        return spark.createDataFrame(numbered, RECORDS);
    }

    private Numbering() {}
}
