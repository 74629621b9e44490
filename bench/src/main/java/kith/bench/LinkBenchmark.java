package kith.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import kith.borough.ErrorRates;
import kith.borough.RecordFile;
import kith.borough.Setting;
import kith.cli.Benchmark;
import kith.engine.linkage.files.ColumnMap;
import kith.engine.linkage.files.People;
import kith.engine.linkage.files.Score;
import kith.engine.linkage.matching.Index;
import kith.engine.linkage.matching.Matching;
import kith.engine.linkage.matching.Mode;
import kith.engine.linkage.matching.Model;
import kith.engine.linkage.matching.Rulings;

/// How fast and how well the records of a borough are matched: read, learned from, weighed and clustered, against the
/// truth; and how soon one changed record is matched again with all of them loaded.
///
/// Takes `--records N` (100,000 by default), `--seed S`, `--numbers no` to leave out NHS numbers and e-mail addresses,
/// `--out FILE` to keep the file for other tools, and `--duke N` to have Duke do the same with so many records (20,000
/// by
/// default, 0 for none), beside Kith on them in the same run. The threshold is fixed beforehand, on another seed.
public final class LinkBenchmark implements Benchmark {

    private static final int USUAL_RECORDS = 100_000;
    private static final int MOST_PEOPLE = 850_000;
    private static final int RECORDS_BEFOREHAND = 50_000;
    private static final int CHANGES = 2_000;
    private static final String USUAL_FOR_DUKE = "20000";

    private static final String MAP = """
            column,field
            id,id
            person,truth
            given_name,given_name
            middle_name,given_name
            family_name,family_name
            birth_date,birth_date
            sex,sex
            address,address
            postcode,postcode
            uprn,uprn
            phone,phone
            """;

    private static final String NUMBERS = """
            nhs_number,nhs_number
            email,email
            """;

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
            Path folder = Files.createTempDirectory("kith-bench-");
            Path file = Path.of(
                    given(arguments, "--out", folder.resolve("records.csv").toString()));
            Path map = Files.writeString(folder.resolve("map.csv"), MAP + (numbers ? NUMBERS : ""));
            figures.heading("%,d records of the borough, seed %d%s"
                    .formatted(records, seed, numbers ? "" : ", without NHS numbers and e-mail addresses"));
            errorRates(figures);
            double threshold = thresholdBeforehand(folder, map, seed + 1);
            figures.line("threshold, fixed on seed " + (seed + 1), String.format(Locale.UK, "%.3f", threshold));
            RecordFile.write(Setting.of(Math.min(MOST_PEOPLE, Math.max(Setting.FEWEST, records)), seed), records, file);
            measure(figures, file, map, threshold);
            beside(figures, folder, map, Integer.parseInt(given(arguments, "--duke", USUAL_FOR_DUKE)), seed);
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

    private static double thresholdBeforehand(Path folder, Path map, long seed) {
        Path other = folder.resolve("beforehand.csv");
        RecordFile.write(Setting.of(RECORDS_BEFOREHAND, seed), RECORDS_BEFOREHAND, other);
        return Model.learn(People.read(ColumnMap.read(map), List.of(other)).records(), Mode.BOTH)
                .threshold();
    }

    private static void measure(Figures figures, Path file, Path map, double threshold) {
        long cpuBefore = cpu();
        long began = System.nanoTime();
        People people = People.read(ColumnMap.read(map), List.of(file));
        long read = System.nanoTime();
        Model model = Model.learn(people.records(), Mode.BOTH).withThreshold(threshold);
        long learned = System.nanoTime();
        Matching matching = Matching.of(people.records(), model, Mode.BOTH, Rulings.NONE);
        long ended = System.nanoTime();
        int records = people.records().size();
        figures.rate("read", records, "records", Duration.ofNanos(read - began));
        figures.rate("learned from", records, "records", Duration.ofNanos(learned - read));
        figures.rate("weighed and clustered", matching.compared(), "pairs", Duration.ofNanos(ended - learned));
        figures.rate("in all", records, "records", Duration.ofNanos(ended - began));
        figures.line("processor time", String.format(Locale.UK, "%.1f s", (cpu() - cpuBefore) / 1e9));
        figures.line("heap at its fullest", String.format(Locale.UK, "%,d MB", heapAtItsFullest() >> 20));
        score(figures, "links", Score.of(people, matching.pairs(), threshold, Mode.BOTH));
        score(figures, "clusters", Score.of(people, matching.clusters(), Mode.BOTH));
        figures.line("blocks", matching.refusedWords());
        changes(figures, people, model);
    }

    /// Duke and Kith, one after the other, on a file that Duke can finish, each with its threshold fixed on another
    /// seed.
    private static void beside(Figures figures, Path folder, Path map, int records, long seed) {
        if (records == 0) {
            return;
        }
        double dukes = Duke.on(some(folder, map, records, seed + 1)).best();
        double ours = Model.learn(some(folder, map, records, seed + 1).records(), Mode.BOTH)
                .threshold();
        People people = some(folder, map, records, seed);
        int size = people.records().size();
        figures.heading("Beside Duke 1.2, %,d records of the same borough".formatted(size));
        Duke duke = Duke.on(people);
        figures.rate("Duke, in all", size, "records", duke.took());
        figures.rate("Duke, in all", duke.compared(), "pairs", duke.took());
        score(figures, "Duke, links from %.4f".formatted(dukes), duke.score(dukes));
        score(figures, "Duke, links from its best threshold on this file", duke.score(duke.best()));
        long began = System.nanoTime();
        Model model = Model.learn(people.records(), Mode.BOTH).withThreshold(ours);
        Matching matching = Matching.of(people.records(), model, Mode.BOTH, Rulings.NONE);
        Duration took = Duration.ofNanos(System.nanoTime() - began);
        figures.rate("Kith, learned, weighed and clustered", size, "records", took);
        figures.rate("Kith, learned, weighed and clustered", matching.compared(), "pairs", took);
        score(figures, "Kith, links from %.2f".formatted(ours), Score.of(people, matching.pairs(), ours, Mode.BOTH));
        figures.ratio("Duke's time over Kith's", Figures.seconds(duke.took()) / Figures.seconds(took));
    }

    private static People some(Path folder, Path map, int records, long seed) {
        Path file = folder.resolve("some-%d.csv".formatted(seed));
        RecordFile.write(Setting.of(Math.max(Setting.FEWEST, records), seed), records, file);
        return People.read(ColumnMap.read(map), List.of(file));
    }

    private static void score(Figures figures, String of, Score score) {
        figures.line(
                of,
                String.format(
                        Locale.UK,
                        "precision %.4f, recall %.4f, F1 %.4f",
                        score.precision(),
                        score.recall(),
                        score.f1()));
    }

    /// One record after the other says something else, all of them loaded.
    private static void changes(Figures figures, People people, Model model) {
        Index index = Index.of(people.records(), model, Mode.BOTH, Rulings.NONE);
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
