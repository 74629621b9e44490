package kith.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import kith.cli.Benchmark;
import kith.intake.Intake;
import kith.intake.runs.Progress;

/// How fast feeds become people, blocks, facts and registers in PostgreSQL, beside the two limits measured in
/// the same run: reading the same files and nothing else, and COPY of the same rows into the same tables.
///
/// Takes `--people N` (5,000 by default), or the path of a folder of feeds with `--partner CODE` where it needs
/// one, or `--synthea FOLDER` with `--megabytes N` (500 by default): transaction bundles made of a folder of
/// NDJSON that Synthea wrote.
public final class ImportBenchmark implements Benchmark {

    @Override
    public String name() {
        return "import";
    }

    @Override
    public String what() {
        return "resources a second into PostgreSQL, linked and registered, beside parsing alone and COPY alone";
    }

    @Override
    public boolean run(List<String> arguments, PrintStream out) {
        Arguments given = Arguments.of(arguments);
        Figures figures = new Figures(out);
        try (Workplace workplace = Workplace.open()) {
            Feedstock feeds = workplace.feeds(given);
            feeds.read();
            Feedstock.Read read = feeds.read();
            figures.heading(
                    "Import of %,d items, %,.0f MB of them unpacked".formatted(read.items(), read.bytes() / 1e6));
            figures.rate("limit: reading the same files and nothing else", read.items(), "items", read.took());
            figures.speed("the same", read.bytes(), read.took());
            ProcessorTime processor = new ProcessorTime(workplace);
            Duration before = processor.now();
            Duration importing = importAll(workplace, feeds, figures);
            Duration worked = processor.now().minus(before);
            figures.speed("the same", read.bytes(), importing);
            figures.took("processor time of it, with that of PostgreSQL", worked);
            Duration again = takeAll(workplace, feeds, new AtomicLong());
            Duration copying = new TableCopy(workplace.database(), workplace.folder()).measure();
            figures.rate("limit: COPY of the same rows, same tables and indexes", read.items(), "items", copying);
            figures.rate("the same again, changing nothing", read.items(), "items", again);
            Duration slower = read.took().compareTo(copying) > 0 ? read.took() : copying;
            figures.ratio("import over the slower limit", Figures.seconds(importing) / Figures.seconds(slower));
            figures.line("heap at most", "%,d MB".formatted(Runtime.getRuntime().maxMemory() >> 20));
            return true;
        } catch (IOException e) {
            out.println("The benchmark could not make its files: " + e.getMessage());
            return false;
        }
    }

    private static Duration importAll(Workplace workplace, Feedstock feeds, Figures figures) {
        AtomicLong items = new AtomicLong();
        Duration took = takeAll(workplace, feeds, items);
        figures.rate("import, linked and registered", items.get(), "items", took);
        return took;
    }

    private static Duration takeAll(Workplace workplace, Feedstock feeds, AtomicLong items) {
        long began = System.nanoTime();
        workplace
                .get(Intake.class)
                .takeAll(
                        Operator.VIEWER,
                        feeds.feeds(),
                        Intake.Mode.KEEP,
                        _ -> Progress.SILENT,
                        (_, report) -> items.addAndGet(report.tally().read()));
        return Duration.ofNanos(System.nanoTime() - began);
    }
}
