package kith.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ServiceLoader;
import kith.borough.setting.ErrorRates;
import kith.cli.Benchmark;
import kith.engine.linkage.decisions.Decisions;
import kith.engine.linkage.estimation.ParameterEstimation;
import kith.engine.linkage.files.People;
import kith.engine.linkage.files.Score;
import kith.engine.linkage.matching.Index;
import kith.engine.linkage.matching.Matching;
import kith.engine.linkage.matching.Model;
import kith.engine.linkage.records.Mode;

/// How fast and how well the records of a borough are matched: read, learned from, weighed and clustered,
/// against the truth; and how soon one changed record is matched again with all of them loaded.
///
/// Takes `--records N` (100,000 by default), `--seed S`, `--numbers no` to leave out NHS numbers and e-mail
/// addresses, and `--out FILE` to keep the file. Each peer does the same with records of the same borough, and
/// Kith beside it in the same run: `--duke N` says how many (20,000 at most by default), and `--splink N` (all
/// of them by default); 0 is none. Thresholds are fixed beforehand, on another seed.
public final class LinkBenchmark implements Benchmark {

    private static final int USUAL_RECORDS = 100_000;
    private static final int CHANGES = 2_000;

    @Override
    public String name() {
        return "link";
    }

    @Override
    public String what() {
        return "a borough's records learned from, linked and clustered: seconds, memory, pairs a second, and F1 against the truth";
    }

    @Override
    public boolean run(List<String> arguments, PrintStream out) {
        try {
            Figures figures = new Figures(out);
            int records = Integer.parseInt(given(arguments, "--records", Integer.toString(USUAL_RECORDS)));
            long seed = Long.parseLong(given(arguments, "--seed", "2026"));
            boolean numbers = !given(arguments, "--numbers", "yes").equals("no");
            RecordFiles files = RecordFiles.of(seed, numbers);
            figures.heading("%,d records of the borough, seed %d%s"
                    .formatted(records, seed, numbers ? "" : ", without NHS numbers and e-mail addresses"));
            errorRates(figures);
            double threshold = ParameterEstimation.learn(
                            files.beforehand(records).records(), Mode.BOTH)
                    .threshold();
            figures.line("threshold, fixed on seed " + (seed + 1), String.format(Locale.UK, "%.3f", threshold));
            Path file = files.write(
                    records,
                    Path.of(given(arguments, "--out", files.place(records).toString())));
            measure(figures, files, file, threshold);
            for (Peer peer : ServiceLoader.load(Peer.class)) {
                int beside =
                        Integer.parseInt(given(arguments, peer.option(), Integer.toString(peer.usualRecords(records))));
                if (beside > 0) {
                    new Beside(figures, files, peer)
                            .measure(beside == records ? file : files.write(beside, files.place(beside)));
                }
            }
            return true;
        } catch (IOException e) {
            out.println("The benchmark could not make its files: " + e.getMessage());
            return false;
        }
    }

    private static String given(List<String> arguments, String name, String usual) {
        int at = arguments.indexOf(name);
        return at < 0 || at + 1 == arguments.size() ? usual : arguments.get(at + 1);
    }

    /// The rates that make the file. They were there before the matcher.
    private static void errorRates(Figures figures) {
        figures.line("slips in names", ErrorRates.DEFAULT.names().toString());
        figures.line("slips in dates of birth", ErrorRates.DEFAULT.births().toString());
        figures.line("slips in places", ErrorRates.DEFAULT.places().toString());
        figures.line("slips in numbers", ErrorRates.DEFAULT.numbers().toString());
        figures.line(
                "times, by partner",
                "practice 1, hospital 2.5, mental health 3, social care 4, housing 4.5, voluntary 6");
    }

    private static void measure(Figures figures, RecordFiles files, Path file, double threshold) {
        long cpuBefore = cpu();
        long began = System.nanoTime();
        People people = files.read(file);
        long read = System.nanoTime();
        Model model = ParameterEstimation.learn(people.records(), Mode.BOTH).withThreshold(threshold);
        long learned = System.nanoTime();
        Matching matching = Matching.of(people.records(), model, Mode.BOTH, Decisions.NONE);
        long ended = System.nanoTime();
        int records = people.records().size();
        figures.rate("read", records, "records", Duration.ofNanos(read - began));
        figures.rate("learned from", records, "records", Duration.ofNanos(learned - read));
        figures.rate("weighed and clustered", matching.compared(), "pairs", Duration.ofNanos(ended - learned));
        figures.rate("in all", records, "records", Duration.ofNanos(ended - began));
        figures.line("processor time", String.format(Locale.UK, "%.1f s", (cpu() - cpuBefore) / 1e9));
        figures.line("heap at its fullest", String.format(Locale.UK, "%,d MB", heapAtItsFullest() >> 20));
        figures.score("links", Score.of(people, matching.pairs(), threshold, Mode.BOTH));
        figures.score("clusters", Score.of(people, matching.clusters(), Mode.BOTH));
        figures.line("blocks", matching.refusedWords());
        changes(figures, people, model);
    }

    /// One record after the other says something else, all of them loaded.
    private static void changes(Figures figures, People people, Model model) {
        Index index = Index.of(people.records(), model, Mode.BOTH, Decisions.NONE);
        int records = people.records().size();
        long[] took = new long[CHANGES];
        for (int i = 0; i < CHANGES; i++) {
            int row = (int) ((i * 7_919L + 13) % records);
            List<String> says = people.says(row);
            List<String> other = people.says((int) ((i * 104_729L + 5) % records));
            List<String> changed = i % 2 == 0 ? other : says;
            long began = System.nanoTime();
            index.change(row, people.records().source(row), changed);
            took[i] = System.nanoTime() - began;
        }
        long[] warm = Arrays.copyOfRange(took, CHANGES / 10, CHANGES);
        figures.percentiles("one changed record matched again", warm);
    }

    private static long cpu() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    private static long heapAtItsFullest() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
    }
}
