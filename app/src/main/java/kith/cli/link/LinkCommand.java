package kith.cli.link;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import kith.cli.terminal.Ending;
import kith.cli.terminal.Terminal;
import kith.engine.linkage.files.ColumnMap;
import kith.engine.linkage.files.LinkFiles;
import kith.engine.linkage.files.LinkPage;
import kith.engine.linkage.files.LinkProblem;
import kith.engine.linkage.files.LinkRun;
import kith.engine.linkage.files.People;
import kith.engine.linkage.files.Score;
import kith.engine.linkage.records.Mode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "link",
        description = "Links the records of the same person in CSV files, with the evidence for each pair.",
        mixinStandardHelpOptions = true)
public final class LinkCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "CSV files with a header row.")
    private List<Path> files = List.of();

    @Option(
            names = "--columns",
            paramLabel = "MAP.csv",
            required = true,
            description =
                    "Which column holds which field: a CSV file with the columns column, field and, optionally, file.")
    private Path columns = Path.of("");

    @Option(
            names = "--out",
            paramLabel = "OUT.csv",
            required = true,
            description = "The file for the pairs. Kith writes the clusters and a page that explains them beside it.")
    private Path out = Path.of("");

    @Option(
            names = "--mode",
            paramLabel = "dedupe|link|both",
            description = "Link within each file (dedupe), across files (link), or both (default: both).")
    private Mode mode = Mode.BOTH;

    @Option(
            names = "--threshold",
            paramLabel = "P",
            description =
                    "The match probability from which two records are linked (default: estimated from the files).")
    private Optional<Double> threshold = Optional.empty();

    @Option(names = "--json", description = "Prints the result as one JSON object.")
    private boolean json;

    public LinkCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        long began = System.nanoTime();
        if (threshold.filter(given -> !(given > 0 && given < 1)).isPresent()) {
            throw new ParameterException(spec.commandLine(), "--threshold is a probability between 0 and 1");
        }
        try {
            People people = People.read(ColumnMap.read(columns), files);
            tellOf(people);
            LinkRun run = LinkRun.of(people, mode, threshold);
            write(run);
            terminal.tell(run.matching().refusedWords());
            run.model().boundedWords().ifPresent(terminal::tell);
            run.mapAdvice().forEach(terminal::tell);
            double seconds = (System.nanoTime() - began) / 1e9;
            terminal.out().println(json ? LinkJson.of(run, seconds) : words(run, seconds));
            return Ending.DONE.status();
        } catch (LinkProblem problem) {
            terminal.tell("kith: " + problem.getMessage());
            return (problem.isOfTheMap() ? Ending.WRONG_USAGE : Ending.COULD_NOT_RUN).status();
        }
    }

    private void tellOf(People people) {
        if (people.records().size() < 2) {
            terminal.tell("There are fewer than two records, so there is nothing to link.");
        }
        people.warnings().forEach(terminal::tell);
        if (!people.blankFields().isEmpty()) {
            terminal.tell("These fields are empty in every record: " + String.join(", ", people.blankFields()));
        }
    }

    private void write(LinkRun run) throws IOException {
        Path folder = out.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        LinkFiles.writePairs(run, out);
        LinkFiles.writeClusters(run, LinkFiles.beside(out, ".clusters.csv"));
        LinkPage.write(run, LinkFiles.beside(out, ".html"));
    }

    private String words(LinkRun run, double seconds) {
        StringBuilder words = new StringBuilder(String.format(
                Locale.UK,
                "%,d records, %,d pairs compared, %,d links at a probability of %.3f or more, %,d clusters, in %.1f s",
                run.people().records().size(),
                run.matching().compared(),
                run.matching().links().size(),
                run.threshold(),
                run.matching().clusters().count(),
                seconds));
        if (run.people().hasTruth()) {
            words.append("\n\nfrom        precision  recall  F1");
            run.table()
                    .forEach(line ->
                            words.append(line(String.format(Locale.UK, "%.5f", line.threshold()), line.score())));
            words.append(line("used", run.score())).append(line("clusters", run.clusterScore()));
        }
        return words.toString();
    }

    private static String line(String from, Score score) {
        return String.format(
                Locale.UK, "%n%-11s %.4f     %.4f  %.4f", from, score.precision(), score.recall(), score.f1());
    }
}
