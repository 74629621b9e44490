package kith.kernel.jobs;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import kith.kernel.jobs.JobWork.Result;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Runs a command of Kith's in a process of its own, which has its own memory, and follows it as a job.
///
/// The command writes lines about its progress and its outcome, see [ChildLine]. It holds the other end of a
/// pipe and ends as soon as the pipe closes. So the server stops the command by closing the pipe, and the
/// command also ends when the server is killed.
@Component
public class ChildCommand {

    /// Tells a command which job it is.
    public static final String JOB_PROPERTY = "kith.job";

    private static final Logger LOG = LoggerFactory.getLogger(ChildCommand.class);
    private static final Duration TO_END = Duration.ofSeconds(15);
    private static final Duration BETWEEN_QUESTIONS = Duration.ofMillis(250);

    /// What the server was started with and the command must not be.
    private static final Pattern NOT_PASSED_ON = Pattern.compile(
            "-Xm[sx].*|-XX:\\+Use\\w+GC|-XX:AOT.*|-XX:TieredStopAtLevel.*|-agentlib.*|-javaagent.*|-Dkith\\.(watched|job)=.*");

    /// What Java prints before it ends a process that has run out of memory.
    private static final String OUT_OF_MEMORY = "Terminating due to java.lang.OutOfMemoryError";

    private final String databaseUrl;
    private final Path data;

    ChildCommand(@Value("${kith.database-url}") String databaseUrl, @Value("${kith.data}") Path data) {
        this.databaseUrl = databaseUrl;
        this.data = data;
    }

    /// Runs it to its end, or until the control says stop.
    ///
    /// @param memory how Java is to use memory, as `-Xmx512m`
    public Result run(CommandParameters parameters, List<String> memory, JobControl control)
            throws InterruptedException {
        Process process = start(parameters, memory, control);
        var report = new ChildReport();
        Thread reader = Thread.ofVirtual().name("job-" + control.job().value()).start(() -> listen(process, report));
        try {
            while (!process.waitFor(BETWEEN_QUESTIONS.toMillis(), TimeUnit.MILLISECONDS)) {
                Job.Progress progress = report.progress;
                control.report(progress.percent(), progress.words());
                if (!control.mayGoOn()) {
                    return new Result.Stopped();
                }
            }
            reader.join();
            return report.result == null ? endedWithoutAWord(process, report) : report.result;
        } finally {
            end(process);
        }
    }

    private Process start(CommandParameters parameters, List<String> memory, JobControl control) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(argument -> !NOT_PASSED_ON.matcher(argument).matches())
                .forEach(command::add);
        command.addAll(memory);
        command.add("-XX:+ExitOnOutOfMemoryError");
        command.add("-D%s=%d".formatted(JOB_PROPERTY, control.job().value()));
        command.addAll(List.of("-cp", classPath(), "kith.cli.Main"));
        command.addAll(parameters.arguments());
        var builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().put("KITH_DATA", data.toAbsolutePath().toString());
        if (databaseUrl.isBlank()) {
            builder.environment().remove("KITH_DATABASE_URL");
        } else {
            builder.environment().put("KITH_DATABASE_URL", databaseUrl);
        }
        try {
            return builder.start();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static String classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }

    private static void listen(Process process, ChildReport report) {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                report.outOfMemory |= line.startsWith(OUT_OF_MEMORY);
                ChildLine.parse(line).ifPresent(report::take);
            }
        } catch (IOException gone) {
            LOG.debug("A command ended while it was being read");
        }
    }

    private static Result endedWithoutAWord(Process process, ChildReport report) {
        if (report.outOfMemory) {
            return new Result.Failed("It needed more memory than it may have. Ask the partner for smaller items,"
                    + " or give it more: see kith.import-memory in the settings");
        }
        return new Result.Failed(
                String.format(Locale.ROOT, "The command ended early, with status %d", process.exitValue()));
    }

    /// Closes the pipe, so that the command ends; one that does not end within some seconds is killed. Whatever
    /// a command does is safe to be killed at any moment.
    private static void end(Process process) throws InterruptedException {
        try (OutputStream pipe = process.getOutputStream()) {
            pipe.flush();
        } catch (IOException closedAlready) {
            LOG.debug("The pipe to a command was closed already");
        }
        if (!process.waitFor(TO_END.toMillis(), TimeUnit.MILLISECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }

    /// What the command has said so far.
    private static final class ChildReport {

        private volatile Job.Progress progress = Job.Progress.NONE;
        private volatile @Nullable Result result;
        private volatile boolean outOfMemory;

        void take(ChildLine line) {
            switch (line) {
                case ChildLine.Progress(var percent, var words) -> progress = new Job.Progress(percent, words);
                case ChildLine.Done(var outcome) -> result = new Result.Done(outcome);
                case ChildLine.Failed(var outcome) -> result = new Result.Failed(outcome);
                case ChildLine.NotNow() -> result = new Result.NotNow();
            }
        }
    }
}
