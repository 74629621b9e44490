package kith.cluster;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.max_by;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.struct;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import kith.engine.feeds.FactExtractor;
import kith.engine.feeds.FeedReader;
import kith.engine.feeds.items.FeedItem;
import kith.engine.feeds.items.Receiver;
import kith.engine.feeds.items.Rejected;
import kith.engine.labels.CodeLabels;
import kith.engine.linkage.records.Field;
import kith.engine.linkage.records.PersonFields;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.util.SerializableConfiguration;
import org.apache.spark.util.TaskCompletionListener;

/// Reads who partners say people are, a task a file, by the engine's own readers.
///
/// A file of the machine's own is read where it is. One in object storage or HDFS is first copied to the
/// executor's disk, as a stream, since the engine goes through some files twice; the copy goes when the file
/// has been read.
final class Reading implements FlatMapFunction<FeedFile, Row> {

    /// More items than a file can have.
    private static final long PLACES = 1L << 40;

    private static final StructType WORDS = new StructType()
            .add("partner", DataTypes.StringType, false)
            .add("local_id", DataTypes.StringType, false)
            .add("place", DataTypes.LongType, false)
            .add("taken_back", DataTypes.BooleanType, false)
            .add("says", DataTypes.createArrayType(DataTypes.StringType, false), false);

    private final List<String> fields;
    private final Broadcast<SerializableConfiguration> hadoop;
    private final LocalDate today;

    private Reading(List<String> fields, Broadcast<SerializableConfiguration> hadoop, LocalDate today) {
        this.fields = fields;
        this.hadoop = hadoop;
        this.today = today;
    }

    /// The last word about each record, of those that have not been taken back: `partner, local_id, says`.
    static Dataset<Row> lastWords(SparkSession spark, List<FeedFile> files, List<Field> fields, LocalDate today) {
        JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
        Broadcast<SerializableConfiguration> hadoop =
                context.broadcast(new SerializableConfiguration(context.hadoopConfiguration()));
        List<String> written = fields.stream().map(Field::written).toList();
        JavaRDD<Row> words = context.parallelize(files, files.size()).flatMap(new Reading(written, hadoop, today));
        return spark.createDataFrame(words, WORDS)
                .groupBy("partner", "local_id")
                .agg(max_by(struct("taken_back", "says"), col("place")).as("word"))
                .where(not(col("word.taken_back")))
                .select(col("partner"), col("local_id"), col("word.says").as("says"));
    }

    @Override
    public Iterator<Row> call(FeedFile file) {
        PrefetchingIterator<Row> words = new PrefetchingIterator<>(taker -> read(file, taker));
        TaskCompletionListener whenDone = _ -> words.close();
        TaskContext.get().addTaskCompletionListener(whenDone);
        return words;
    }

    private void read(FeedFile file, Consumer<Row> taker) {
        List<Field> of = fields.stream().map(Field::of).toList();
        var receiver = new Words(file, of, new FactExtractor(today), taker);
        URI uri = URI.create(file.uri());
        if (uri.getScheme() == null || uri.getScheme().equals("file")) {
            new FeedReader(CodeLabels.shipped()).read(Path.of(uri.getPath()), receiver);
            return;
        }
        Configuration configuration = hadoop.value().value();
        try {
            Path folder = Files.createTempDirectory("kith-feed-");
            var from = new org.apache.hadoop.fs.Path(uri);
            Path copy = folder.resolve(from.getName());
            try {
                try (InputStream in = from.getFileSystem(configuration).open(from)) {
                    Files.copy(in, copy);
                }
                new FeedReader(CodeLabels.shipped()).read(copy, receiver);
            } finally {
                Files.deleteIfExists(copy);
                Files.delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Takes what says who somebody is. What cannot be taken is left to the import, which keeps account of it.
    private static final class Words implements Receiver {

        private final FeedFile file;
        private final List<Field> fields;
        private final FactExtractor drawing;
        private final Consumer<Row> taker;
        private long items;

        Words(FeedFile file, List<Field> fields, FactExtractor drawing, Consumer<Row> taker) {
            this.file = file;
            this.fields = fields;
            this.drawing = drawing;
            this.taker = taker;
        }

        @Override
        public void sent(FeedItem sent) {
            long place = file.place() * PLACES + items++;
            String localId = sent.about();
            if (localId == null
                    || !(sent.type().equals("Patient") || sent.type().equals("people"))) {
                return;
            }
            if (sent.withdrawn()) {
                taker.accept(RowFactory.create(file.partner(), localId, place, true, new String[0]));
                return;
            }
            Optional<String[]> says = drawing.draw(sent)
                    .details()
                    .map(details -> PersonFields.texts(fields, details).toArray(String[]::new));
            says.ifPresent(texts -> taker.accept(RowFactory.create(file.partner(), localId, place, false, texts)));
        }

        @Override
        public void rejected(Rejected rejected) {}
    }
}
