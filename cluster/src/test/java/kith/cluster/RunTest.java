package kith.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import kith.borough.Borough;
import kith.borough.setting.Setting;
import kith.engine.linkage.decisions.Decision;
import kith.engine.linkage.decisions.Decisions;
import kith.engine.linkage.matching.Matching;
import kith.engine.linkage.matching.Model;
import kith.engine.linkage.records.Mode;
import kith.engine.linkage.records.PersonFields;
import kith.engine.linkage.records.Records;
import kith.kernel.postgres.Address;
import kith.kernel.postgres.EmbeddedPostgres;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A borough matched on a cluster of several processes, and in this one.
class RunTest {

    private static final int PEOPLE = 1_000;

    @TempDir
    private static Path folder;

    private static SparkCluster cluster;
    private static SparkSession spark;
    private static Embedded embedded;
    private static Outcome outcome;

    @BeforeAll
    static void a_borough_is_matched_on_the_cluster() throws IOException, InterruptedException {
        // As root, PostgreSQL runs as an account that must be able to look into the folder.
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        Borough.write(PEOPLE, 11, folder, (_, _) -> {});
        cluster = SparkCluster.start(folder.resolve("spark"));
        spark = cluster.session();
        embedded = Embedded.read(folder.resolve("feeds"), Setting.TODAY);
        outcome = Run.of(spark, request("first"), Setting.TODAY);
    }

    @AfterAll
    static void the_cluster_stops() {
        spark.stop();
        cluster.close();
    }

    private static RunRequest request(String out) {
        return RunRequest.of(
                folder.resolve("feeds").toString(), folder.resolve(out).toUri().toString());
    }

    private static RunRequest again(String out) {
        return request(out).withModel(folder.resolve("first/model.json").toString());
    }

    @Test
    void the_work_is_done_by_several_processes_none_of_them_this_one() throws Exception {
        List<Long> pids = JavaSparkContext.fromSparkContext(spark.sparkContext())
                .parallelize(IntStream.range(0, 8).boxed().toList(), 8)
                .map(_ -> {
                    Thread.sleep(100);
                    return ProcessHandle.current().pid();
                })
                .distinct()
                .collect();

        assertThat(pids)
                .hasSize(2)
                .doesNotContain(ProcessHandle.current().pid())
                .doesNotContainAnyElementsOf(cluster.started());
        spark.sparkContext().listenerBus().waitUntilEmpty(10_000);
        assertThat(outcome.costs().steps().get("weigh"))
                .satisfies(cost -> assertThat(cost.executors()).containsExactlyInAnyOrder("0", "1"));
        assertThat(outcome.costs().steps().get("read"))
                .satisfies(cost -> assertThat(cost.executors()).containsExactlyInAnyOrder("0", "1"));
    }

    @Test
    void the_model_that_is_learned_is_the_one_learned_in_one_process() throws IOException {
        assertThat(Files.readAllBytes(folder.resolve("first/model.json")))
                .isEqualTo(BroadcastModel.written(embedded.learn()));
    }

    @Test
    void pairs_and_clusters_are_those_of_one_process_to_the_last_bit() {
        Matching matching = embedded.matched(model("first"), Decisions.NONE);

        assertThat(matching.pairs().size()).isGreaterThan(PEOPLE / 2);
        assertThat(pairs("first")).isEqualTo(embedded.pairs(matching));
        assertThat(clusters("first")).isEqualTo(embedded.clusters(matching));
        assertThat(outcome.records()).isEqualTo(embedded.size());
        assertThat(outcome.compared()).isEqualTo(matching.compared());
        assertThat(outcome.links()).isEqualTo(matching.links().size());
        assertThat(outcome.clusters()).isEqualTo(matching.clusters().count());
    }

    @Test
    void decisions_give_the_same_clusters_as_in_one_process() throws IOException {
        Model model = model("first");
        List<Decision> made = RandomDecisions.about(embedded, embedded.matched(model, Decisions.NONE), new Random(7));
        Path file = Files.write(folder.resolve("rulings.csv"), RandomDecisions.lines(embedded, made));

        Outcome decided =
                Run.of(spark, again("ruled").withRulings(file.toString()).crowdedFrom(5), Setting.TODAY);

        Matching matching = embedded.matched(model, Decisions.of(made));
        assertThat(clusters("ruled")).isEqualTo(embedded.clusters(matching)).isNotEqualTo(clusters("first"));
        assertThat(decided.contradicted())
                .isEqualTo(matching.clusters().contradicting().size())
                .isPositive();
        assertThat(decided.unknown()).isEqualTo(1);
        assertThat(pairs("ruled")).as("crowded blocks were dealt out").isEqualTo(pairs("first"));
        assertThat(decided.compared()).isEqualTo(outcome.compared());
    }

    @Test
    void a_model_learned_from_some_has_no_block_that_is_too_large_among_all() {
        List<Row> alike = IntStream.range(0, 2_000)
                .mapToObj(i -> RowFactory.create((long) i, "A", "R" + i, says(i)))
                .toList();
        Dataset<Row> records = spark.createDataFrame(alike, Numbering.RECORDS).cache();
        JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());

        Model model = Models.learn(records, alike.size(), 200);

        Records all = model.newRecords();
        alike.forEach(row -> all.add(0, List.of(says((int) row.getLong(0)))));
        assertThat(Matching.of(all, model, Mode.BOTH, Decisions.NONE).bounds().divided())
                .isPositive();
        assertThat(Blocking.largerThan(model.largestBlock(), records, new BroadcastModel(context, model)))
                .isEmpty();
        assertThat(BroadcastModel.written(Models.learn(records, alike.size(), 200)))
                .isEqualTo(BroadcastModel.written(model));
    }

    /// Few names and many birthdays: blocks that are small among two hundred are large among two thousand.
    private static String[] says(int i) {
        String born = Setting.TODAY.minusDays(7_000 + i * 37L % 9_000).toString();
        return new String[] {
            "", i % 2 == 0 ? "Grace" : "Omar", i % 3 == 0 ? "Okoro" : "Baker", born, "", "", "", "", "", ""
        };
    }

    @Test
    void feeds_of_another_file_system_are_copied_to_the_executors_and_read_there() {
        spark.sparkContext()
                .hadoopConfiguration()
                .set(
                        "fs.viewfs.mounttable.elsewhere.link./feeds",
                        folder.resolve("feeds").toUri().toString());

        List<FeedFile> files =
                FeedFolders.at("viewfs://elsewhere/feeds", spark.sparkContext().hadoopConfiguration());
        long words =
                Reading.lastWords(spark, files, PersonFields.ALL, Setting.TODAY).count();

        assertThat(files).allSatisfy(file -> assertThat(file.uri()).startsWith("viewfs://elsewhere/feeds/"));
        assertThat(words).isEqualTo(embedded.size());
    }

    @Test
    void nothing_of_what_is_kept_meanwhile_stays() {
        assertThat(folder.resolve("first/meanwhile")).doesNotExist();
        assertThat(folder.resolve("first")).isDirectoryContaining("glob:**/pairs");
    }

    @Test
    void postgresql_holds_the_same_however_often_it_is_written() throws SQLException, IOException {
        Path data = Files.createDirectory(folder.resolve("data"));
        try (EmbeddedPostgres postgres = EmbeddedPostgres.open(data)) {
            Address owner = postgres.owner();
            String url = owner.url() + "&user=" + owner.user() + "&password=" + owner.password();
            MatchedStore store = new MatchedStore(url);

            for (int time = 0; time < 2; time++) {
                store.replace(read("first/pairs"), read("first/clusters"));

                assertThat(
                                asked(
                                        url,
                                        "select left_partner || ' ' || left_id || ' | ' || right_partner || ' ' || right_id from matched.pair"))
                        .containsExactlyInAnyOrderElementsOf(pairs("first").stream()
                                .map(pair -> pair.substring(0, pair.indexOf(" | ", pair.indexOf(" | ") + 1)))
                                .toList());
                assertThat(asked(url, "select partner || ' ' || local_id || ' | ' || cluster from matched.member"))
                        .containsExactlyInAnyOrderElementsOf(clusters("first"));
            }
            assertThat(store).hasToString("MatchedStore[...]");
        }
    }

    private static List<String> asked(String url, String question) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(question)) {
            List<String> answers = new ArrayList<>();
            while (rows.next()) {
                answers.add(rows.getString(1));
            }
            return answers;
        }
    }

    @Test
    void a_chain_and_rings_of_any_length_are_found_to_hang_together() {
        List<Row> edges = new ArrayList<>();
        IntStream.range(0, 400).forEach(i -> edges.add(edge(1_000 - i, 999 - i)));
        IntStream.range(0, 50).forEach(i -> edges.add(edge(2_000 + i, 2_000 + (i + 7) % 50)));
        edges.add(edge(5, 5));
        edges.add(edge(7, 6));
        spark.sparkContext().setCheckpointDir(folder.resolve("checkpoints").toString());

        Components found = Components.of(spark.createDataFrame(
                edges, new StructType().add("one", DataTypes.LongType).add("other", DataTypes.LongType)));

        Set<String> expected = new HashSet<>(Set.of("6 6", "7 6"));
        LongStream.rangeClosed(600, 1_000).forEach(i -> expected.add(i + " 600"));
        LongStream.range(2_000, 2_050).forEach(i -> expected.add(i + " 2000"));
        assertThat(found.members().collectAsList())
                .extracting(row -> row.getLong(0) + " " + row.getLong(1))
                .containsExactlyInAnyOrderElementsOf(expected);
        assertThat(found.rounds()).isLessThan(15);
    }

    private static Row edge(long one, long other) {
        return RowFactory.create(one, other);
    }

    @Test
    void a_ruling_that_says_something_else_stops_the_run() throws IOException {
        Path file = Files.write(
                folder.resolve("perhaps.csv"), List.of(String.join(",", RulingsFile.COLUMNS), "A,1,B,2,perhaps"));

        assertThatThrownBy(() -> RulingsFile.read(
                        spark,
                        Optional.of(file.toString()),
                        read("first/clusters").withColumnRenamed("cluster", "number")))
                .hasMessageContaining("neither same nor not-the-same");
    }

    private static Model model(String out) {
        return Models.read(
                folder.resolve(out).resolve("model.json").toString(),
                spark.sparkContext().hadoopConfiguration());
    }

    private static Dataset<Row> read(String name) {
        return spark.read().parquet(folder.resolve(name).toString());
    }

    private static List<String> pairs(String out) {
        return read(out + "/pairs").collectAsList().stream()
                .map(row -> Embedded.name(row.getString(0), row.getString(1)) + " | "
                        + Embedded.name(row.getString(2), row.getString(3)) + " | " + row.getFloat(4) + " | "
                        + row.getDouble(5))
                .sorted()
                .toList();
    }

    private static List<String> clusters(String out) {
        return read(out + "/clusters").collectAsList().stream()
                .map(row -> Embedded.name(row.getString(0), row.getString(1)) + " | " + row.getLong(2))
                .sorted()
                .toList();
    }
}
