package kith.cluster;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.spark.launcher.JavaModuleOptions;
import org.apache.spark.sql.SparkSession;

/// A real Spark cluster on this machine alone: a master and two workers, each a process of its own, whose
/// executors are processes again. Nothing of it listens beyond 127.0.0.1.
final class SparkCluster implements AutoCloseable {

    private static final String HERE = "127.0.0.1";
    private static final int WORKERS = 2;

    /// That a process may take to answer, on a machine that has much else to do.
    private static final int TENTHS_OF_A_SECOND = 900;

    /// Processes that live for a minute.
    private static final String QUICKLY = "-XX:+UseSerialGC -XX:TieredStopAtLevel=1";

    /// What a worker asks for where Spark was not unpacked as a whole.
    private static final String SCALA_VERSION = "2.13";

    private final Path home;
    private final List<Process> processes = new ArrayList<>();
    private final int port;

    private SparkCluster(Path home, int port) {
        this.home = home;
        this.port = port;
    }

    /// @param home a new folder that becomes what Spark calls its home: its jars, logs and the executors' own
    /// folders
    static SparkCluster start(Path home) throws IOException, InterruptedException {
        linkJars(Files.createDirectories(home.resolve("jars")));
        SparkCluster cluster = new SparkCluster(home, freePort());
        Runtime.getRuntime().addShutdownHook(new Thread(cluster::close, "spark-cluster-at-exit"));
        cluster.start("org.apache.spark.deploy.master.Master", "--port", Integer.toString(cluster.port));
        cluster.waitForMaster();
        for (int worker = 0; worker < WORKERS; worker++) {
            Path folder = home.resolve("worker-" + worker);
            cluster.start(
                    "org.apache.spark.deploy.worker.Worker",
                    "--cores",
                    "1",
                    "--memory",
                    "1g",
                    "--work-dir",
                    folder.toString(),
                    cluster.url());
        }
        return cluster;
    }

    private static List<String> classPath() {
        return Arrays.asList(System.getProperty("java.class.path").split(File.pathSeparator, -1));
    }

    private static void linkJars(Path jars) throws IOException {
        for (String entry : classPath()) {
            if (entry.endsWith(".jar")) {
                Path jar = Path.of(entry).toAbsolutePath();
                Files.createSymbolicLink(jars.resolve(jar.getFileName()), jar);
            }
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void start(String type, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx192m"));
        command.addAll(List.of(QUICKLY.split(" ")));
        command.addAll(List.of(JavaModuleOptions.defaultModuleOptions().split(" ")));
        command.addAll(List.of("-cp", classes() + File.pathSeparator + home.resolve("jars") + "/*", type));
        command.addAll(List.of("--host", HERE, "--webui-port", "0"));
        command.addAll(List.of(arguments));
        Path log = home.resolve(type.substring(type.lastIndexOf('.') + 1) + "-" + processes.size() + ".log");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment()
                .putAll(Map.of(
                        "SPARK_HOME", home.toString(), "SPARK_LOCAL_IP", HERE, "SPARK_SCALA_VERSION", SCALA_VERSION));
        processes.add(builder.start());
    }

    /// The folders of compiled classes on the class path, this module's own among them.
    private static String classes() {
        return classPath().stream()
                .filter(entry -> !entry.endsWith(".jar") && !entry.isEmpty())
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    private void waitForMaster() throws InterruptedException {
        for (int i = 0; i < TENTHS_OF_A_SECOND; i++) {
            try (Socket socket = new Socket()) {
                socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 100);
                return;
            } catch (IOException notYet) {
                TimeUnit.MILLISECONDS.sleep(100);
            }
        }
        throw new IllegalStateException("The master does not answer; see " + home);
    }

    String url() {
        return "spark://" + HERE + ":" + port;
    }

    /// A session whose work is done by one executor of each worker. Small tasks are not put together, so that
    /// there is always something to do for both.
    SparkSession session() throws InterruptedException {
        SparkSession spark = SparkSession.builder()
                .master(url())
                .appName("Kith")
                .config("spark.driver.host", HERE)
                .config("spark.driver.bindAddress", HERE)
                .config("spark.ui.enabled", false)
                .config("spark.executor.memory", "700m")
                .config("spark.executor.extraClassPath", classes())
                .config("spark.executorEnv.SPARK_LOCAL_IP", HERE)
                .config("spark.executor.extraJavaOptions", QUICKLY)
                .config("spark.local.dir", home.resolve("local").toString())
                .config("spark.sql.warehouse.dir", home.resolve("warehouse").toString())
                .config("spark.sql.shuffle.partitions", 4)
                .config("spark.sql.adaptive.coalescePartitions.enabled", false)
                .getOrCreate();
        for (int i = 0; i < TENTHS_OF_A_SECOND && executors(spark) < WORKERS; i++) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
        return spark;
    }

    private static int executors(SparkSession spark) {
        return spark.sparkContext().statusTracker().getExecutorInfos().length - 1;
    }

    /// The processes that this started itself.
    List<Long> started() {
        return processes.stream().map(Process::pid).toList();
    }

    @Override
    public void close() {
        for (Process process : processes.reversed()) {
            process.destroy();
        }
        for (Process process : processes) {
            try {
                if (!process.waitFor(10, TimeUnit.SECONDS)) {
                    process.destroyForcibly();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("Interrupted while the cluster was stopping", e);
            }
        }
    }
}
