package kith.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;

/// The folder that a run writes to, and within it one for what it needs only meanwhile.
///
/// What is kept meanwhile holds who people are, so it goes when the run ends, however it ends.
record Folder(SparkSession spark, String out) implements AutoCloseable {

    private static final String MEANWHILE = "meanwhile";

    static Folder open(SparkSession spark, String out) {
        Folder folder = new Folder(spark, out);
        folder.close();
        spark.sparkContext().setCheckpointDir(folder.path(MEANWHILE + "/checkpoints"));
        return folder;
    }

    String path(String name) {
        return new Path(out, name).toString();
    }

    /// Writes rows in place of those of an earlier run, and gives them as they were written.
    Dataset<Row> write(Dataset<Row> rows, String name) {
        rows.write().mode(SaveMode.Overwrite).parquet(path(name));
        return spark.read().schema(rows.schema()).parquet(path(name));
    }

    /// Writes down what the next steps go on from, so that it is not made twice.
    Dataset<Row> keep(Dataset<Row> rows, String name) {
        return write(rows, MEANWHILE + "/" + name);
    }

    @Override
    public void close() {
        Path meanwhile = new Path(path(MEANWHILE));
        Configuration hadoop = spark.sparkContext().hadoopConfiguration();
        try {
            meanwhile.getFileSystem(hadoop).delete(meanwhile, true);
        } catch (IOException e) {
            throw new UncheckedIOException("What was kept meanwhile could not be deleted: " + meanwhile, e);
        }
    }
}
