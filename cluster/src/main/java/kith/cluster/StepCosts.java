package kith.cluster;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.apache.spark.executor.TaskMetrics;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerStageSubmitted;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.apache.spark.sql.SparkSession;

/// What each step of a run costs: seconds, processor time of the executors, and what went from one task to
/// another.
final class StepCosts extends SparkListener {

    private static final String DESCRIPTION = "spark.job.description";

    private final SparkSession spark;
    private final Map<String, Cost> steps = new LinkedHashMap<>();
    private final Map<Integer, String> stepOf = new ConcurrentHashMap<>();

    StepCosts(SparkSession spark) {
        this.spark = spark;
        spark.sparkContext().addSparkListener(this);
    }

    /// @param processorSeconds of tasks alone: without collecting garbage, compiling or what the driver does
    /// @param shuffledBytes written by tasks for others to read, compressed
    /// @param executors that took part
    record Cost(double seconds, double processorSeconds, long shuffledBytes, Set<String> executors) {

        static final Cost NOTHING = new Cost(0, 0, 0, Set.of());

        Cost {
            executors = Set.copyOf(executors);
        }

        Cost and(Cost more) {
            Set<String> both = new TreeSet<>(executors);
            both.addAll(more.executors);
            return new Cost(
                    seconds + more.seconds,
                    processorSeconds + more.processorSeconds,
                    shuffledBytes + more.shuffledBytes,
                    both);
        }
    }

    <T> T step(String name, Supplier<T> work) {
        spark.sparkContext().setJobDescription(name);
        long began = System.nanoTime();
        T made = work.get();
        add(name, new Cost((System.nanoTime() - began) / 1e9, 0, 0, Set.of()));
        return made;
    }

    private synchronized void add(String step, Cost cost) {
        steps.merge(step, cost, Cost::and);
    }

    @Override
    public void onStageSubmitted(SparkListenerStageSubmitted stage) {
        String step = stage.properties().getProperty(DESCRIPTION);
        if (step != null) {
            stepOf.put(stage.stageInfo().stageId(), step);
        }
    }

    @Override
    public void onTaskEnd(SparkListenerTaskEnd end) {
        TaskMetrics metrics = end.taskMetrics();
        String step = stepOf.get(end.stageId());
        if (metrics != null && step != null) {
            add(
                    step,
                    new Cost(
                            0,
                            metrics.executorCpuTime() / 1e9,
                            metrics.shuffleWriteMetrics().bytesWritten(),
                            Set.of(end.taskInfo().executorId())));
        }
    }

    /// By step, once every task has been heard of.
    synchronized Map<String, Cost> steps() {
        return new LinkedHashMap<>(steps);
    }

    void stop() {
        spark.sparkContext().removeSparkListener(this);
    }
}
