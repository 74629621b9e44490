package kith.cluster;

import java.io.PrintStream;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.Callable;
import kith.engine.feeds.files.FeedProblem;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// What `spark-submit` starts.
@Command(
        name = "kith-cluster",
        description = "Finds which records of partners' feeds are one person's, on a Spark cluster.",
        mixinStandardHelpOptions = true)
public final class Main implements Callable<Integer> {

    private static final int COULD_NOT_RUN = 3;
    private static final String FROM_ENVIRONMENT = "env:";

    private final PrintStream out;

    @Parameters(paramLabel = "FEEDS", description = "The folder of partners' feeds: a path, or s3a://... or hdfs://...")
    private String feeds = "";

    @Option(
            names = "--out",
            paramLabel = "DIR",
            required = true,
            description = "Where pairs, clusters and the model are written: a folder that every machine reaches.")
    private String folder = "";

    @Option(
            names = "--model",
            paramLabel = "FILE",
            description = "A model to use (default: estimated from the records).")
    private @Nullable String model;

    @Option(
            names = "--learn-from",
            paramLabel = "N",
            description = "Learns from at most so many records (default: ${DEFAULT-VALUE}).")
    private int learnFrom = RunRequest.LEARN_FROM;

    @Option(
            names = "--threshold",
            paramLabel = "P",
            description = "The probability from which two records are one person's (default: the model's).")
    private @Nullable Double threshold;

    @Option(
            names = "--from",
            paramLabel = "P",
            description = "The probability from which pairs are kept (default: half the threshold).")
    private @Nullable Double from;

    @Option(names = "--rulings", paramLabel = "FILE", description = "What people ruled, as CSV.")
    private @Nullable String rulings;

    @Option(
            names = "--jdbc",
            paramLabel = "URL",
            description = "A PostgreSQL to write the same to, or env:NAME of the variable that says which.")
    private @Nullable String jdbc;

    Main(PrintStream out) {
        this.out = out;
    }

    public static void main(String[] arguments) {
        int status = new CommandLine(new Main(System.out)).execute(arguments);
        if (status != 0) {
            System.exit(status);
        }
    }

    @Override
    public Integer call() {
        SparkSession spark = SparkSession.builder().appName("Kith").getOrCreate();
        Outcome outcome;
        try {
            outcome = Run.of(spark, request(), LocalDate.now(ZoneId.of("Europe/London")));
        } catch (FeedProblem problem) {
            System.err.println("kith: " + problem.getMessage());
            return COULD_NOT_RUN;
        } finally {
            spark.stop();
        }
        out.println(Report.of(outcome));
        return 0;
    }

    private RunRequest request() {
        return new RunRequest(
                feeds,
                folder,
                Optional.ofNullable(model),
                learnFrom,
                Optional.ofNullable(threshold),
                Optional.ofNullable(from),
                Optional.ofNullable(rulings),
                Optional.ofNullable(jdbc).map(Main::address),
                RunRequest.CROWD);
    }

    private static String address(String said) {
        if (!said.startsWith(FROM_ENVIRONMENT)) {
            return said;
        }
        String name = said.substring(FROM_ENVIRONMENT.length());
        String address = System.getenv(name);
        if (address == null) {
            throw new IllegalArgumentException("The environment has no " + name);
        }
        return address;
    }
}
