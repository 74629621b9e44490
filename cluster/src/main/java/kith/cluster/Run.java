package kith.cluster;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kith.engine.linkage.matching.Model;
import kith.engine.linkage.records.PersonFields;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.LongAccumulator;

/// One run, from partners' feeds to pairs and clusters: read, learn, weigh, find what hangs together, cluster,
/// write.
final class Run {

    static final String MODEL = "model.json";
    static final String PAIRS = "pairs";
    static final String CLUSTERS = "clusters";

    private final SparkSession spark;
    private final JavaSparkContext context;
    private final Configuration hadoop;
    private final RunRequest request;
    private final Folder folder;
    private final StepCosts costs;

    private Run(SparkSession spark, RunRequest request, Folder folder) {
        this.spark = spark;
        this.context = JavaSparkContext.fromSparkContext(spark.sparkContext());
        this.hadoop = spark.sparkContext().hadoopConfiguration();
        this.request = request;
        this.folder = folder;
        this.costs = new StepCosts(spark);
    }

    /// @param today dates of birth and death after that are mistakes
    static Outcome of(SparkSession spark, RunRequest request, LocalDate today) {
        try (Folder folder = Folder.open(spark, request.out())) {
            Run run = new Run(spark, request, folder);
            try {
                return run.outcome(today);
            } finally {
                run.costs.stop();
            }
        }
    }

    private Outcome outcome(LocalDate today) {
        Optional<Model> given = request.model().map(file -> Models.read(file, hadoop));
        Dataset<Row> records = costs.step("read", () -> read(today, given));
        long count = records.count();
        Model model = costs.step("learn", () -> model(given, records, count));
        BroadcastModel broadcast = new BroadcastModel(context, model);
        LongAccumulator compared = spark.sparkContext().longAccumulator("pairs compared");
        Dataset<Row> pairs = costs.step("weigh", () -> pairs(records, model, broadcast, compared));
        Dataset<Row> links = pairs.where(col("weight").cast("double").geq(model.thresholdBits()))
                .select("one", "other", "weight");
        RulingsFile rulings = RulingsFile.read(spark, request.rulings(), records);
        Components components = costs.step(
                "hang together",
                () -> Components.of(
                        links.select("one", "other").union(rulings.same().select("one", "other"))));
        Dataset<Row> settled = costs.step("cluster", () -> {
            var parts = new Clustering.Parts(records, links, rulings.same(), rulings.notTheSame());
            return folder.keep(Clustering.settled(parts, components.members(), broadcast), "settled");
        });
        costs.step("write", () -> write(records, pairs, settled));
        return new Outcome(
                count,
                model.threshold(),
                compared.value(),
                pairs.count(),
                links.count(),
                count - settled.where(col("cluster").notEqual(col("number"))).count(),
                components.rounds(),
                settled.where(col("against").isNotNull()).count(),
                rulings.unknown(),
                costs);
    }

    private Dataset<Row> read(LocalDate today, Optional<Model> given) {
        List<FeedFile> files = FeedFolders.at(request.feeds(), hadoop);
        Dataset<Row> words =
                Reading.lastWords(spark, files, given.map(Model::fields).orElse(PersonFields.ALL), today);
        return folder.keep(Numbering.of(spark, words), "records");
    }

    private Model model(Optional<Model> given, Dataset<Row> records, long count) {
        Model model = given.orElseGet(() -> Models.learn(records, count, request.learnFrom()));
        Model used = request.threshold().map(model::withThreshold).orElse(model);
        Models.write(used, folder.path(MODEL), hadoop);
        return used;
    }

    private Dataset<Row> pairs(Dataset<Row> records, Model model, BroadcastModel broadcast, LongAccumulator compared) {
        Map<Long, Long> large = Blocking.largerThan(request.crowd(), records, broadcast);
        Broadcast<BlockPartition> partition = context.broadcast(BlockPartition.of(large, request.crowd()));
        double from = model.withThreshold(request.from().orElse(model.threshold() / 2))
                .thresholdBits();
        Dataset<Row> placed = Blocking.placed(records, broadcast, partition);
        return folder.keep(PairScoring.pairs(placed, new PairScoring(broadcast, partition, from, compared)), "pairs");
    }

    private Optional<MatchedStore> write(Dataset<Row> records, Dataset<Row> pairs, Dataset<Row> settled) {
        Dataset<Row> named = folder.write(named(pairs, records), PAIRS);
        Dataset<Row> clusters = folder.write(clusters(records, settled), CLUSTERS);
        Optional<MatchedStore> store = request.jdbc().map(MatchedStore::new);
        store.ifPresent(tables -> tables.replace(named, clusters));
        return store;
    }

    private static Dataset<Row> named(Dataset<Row> pairs, Dataset<Row> records) {
        return pairs.join(names(records, "one", "left_partner", "left_id"), "one")
                .join(names(records, "other", "right_partner", "right_id"), "other")
                .select("left_partner", "left_id", "right_partner", "right_id", "weight", "probability");
    }

    private static Dataset<Row> names(Dataset<Row> records, String number, String partner, String id) {
        return records.select(
                col("number").as(number),
                col("partner").as(partner),
                col("local_id").as(id));
    }

    /// A record that hangs together with no other is a cluster of its own. A cluster goes by the number of its
    /// first.
    private static Dataset<Row> clusters(Dataset<Row> records, Dataset<Row> settled) {
        return records.select("number", "partner", "local_id")
                .join(
                        settled.where(col("cluster").isNotNull()).select("number", "cluster"),
                        new String[] {"number"},
                        "left")
                .select(
                        col("partner"),
                        col("local_id"),
                        coalesce(col("cluster"), col("number")).as("cluster"));
    }
}
