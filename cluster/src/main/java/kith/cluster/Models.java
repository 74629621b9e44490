package kith.cluster;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.shiftrightunsigned;
import static org.apache.spark.sql.functions.xxhash64;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Map;
import kith.engine.linkage.estimation.ParameterEstimation;
import kith.engine.linkage.matching.Model;
import kith.engine.linkage.matching.ModelFile;
import kith.engine.linkage.records.Mode;
import kith.engine.linkage.records.PersonFields;
import kith.engine.linkage.records.Records;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/// Where a run's model comes from: a file, or the records themselves.
final class Models {

    /// A block that no trait divides any further is refused, so this ends; it is only that a fault shows.
    private static final int MOST_DIVISIONS = 50;

    static Model read(String file, Configuration hadoop) {
        Path path = new Path(file);
        try (InputStream in = path.getFileSystem(hadoop).open(path)) {
            return ModelFile.read(in);
        } catch (IOException e) {
            throw new UncheckedIOException("The model could not be read: " + file, e);
        }
    }

    static void write(Model model, String file, Configuration hadoop) {
        Path path = new Path(file);
        try (OutputStream out = path.getFileSystem(hadoop).create(path, true)) {
            out.write(BroadcastModel.written(model));
        } catch (IOException e) {
            throw new UncheckedIOException("The model could not be written: " + file, e);
        }
    }

    /// Learns from the records, or from a share of them that is always the same: those whose partner and local
    /// id come out lowest when hashed. How common pairs of one person are among all pairs is the same in a
    /// share as in all. How large blocks are is not, and is counted among all.
    static Model learn(Dataset<Row> records, long count, int most) {
        boolean all = count <= most;
        double share = most / (double) count;
        Dataset<Row> sample = all
                ? records
                : records.where(shiftrightunsigned(xxhash64(col("partner"), col("local_id")), 1)
                        .leq((long) (Long.MAX_VALUE * share)));
        Records taken = new Records(PersonFields.ALL);
        Iterator<Row> rows = sample.orderBy("number").select("says").toLocalIterator();
        while (rows.hasNext() && taken.size() < most) {
            taken.add(0, rows.next().getList(0));
        }
        Model model = ParameterEstimation.learn(taken, Mode.BOTH);
        return all ? model : bounded(model, records);
    }

    /// Divides the blocks that are too large among all records, and again as long as there are any.
    private static Model bounded(Model learned, Dataset<Row> records) {
        JavaSparkContext context =
                JavaSparkContext.fromSparkContext(records.sparkSession().sparkContext());
        Model model = learned;
        for (int i = 0; i < MOST_DIVISIONS; i++) {
            Map<Long, Long> tooLarge =
                    Blocking.largerThan(model.largestBlock(), records, new BroadcastModel(context, model));
            if (tooLarge.isEmpty()) {
                return model;
            }
            model = model.dividing(
                    tooLarge.keySet().stream().mapToLong(block -> block).toArray());
        }
        throw new IllegalStateException("Blocks are still too large after " + MOST_DIVISIONS + " divisions");
    }

    private Models() {}
}
