package kith.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import kith.access.workers.Workers;
import kith.cli.application.Application;
import kith.cli.terminal.Ending;
import kith.cli.terminal.Terminal;
import kith.engine.feeds.Feed;
import kith.engine.feeds.Feeds;
import kith.engine.feeds.files.FeedProblem;
import kith.engine.feeds.files.FileOpener;
import kith.engine.terms.PartnerKind;
import kith.intake.ImportCorrections;
import kith.intake.ImportRefused;
import kith.intake.Intake;
import kith.intake.runs.Report;
import kith.kernel.RunId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "import",
        description =
                "Imports partners' extracts: a folder with a feed.json, a folder of such folders, or single files.",
        mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /// Not required of the parser, which would require it of `undo` as well.
    @Parameters(arity = "0..*", paramLabel = "PATH", description = "A folder or file to import.")
    private List<Path> paths = List.of();

    @Option(
            names = "--partner",
            paramLabel = "CODE",
            description = "The partner who sent it, if there is no feed.json.")
    private Optional<String> partner = Optional.empty();

    @Option(
            names = "--kind",
            paramLabel = "KIND",
            description =
                    "The kind of partner: gp, hospital, community, mental-health, social-care, housing, voluntary or school.")
    private Optional<String> kind = Optional.empty();

    @Option(names = "--dry-run", description = "Reads and counts everything, and stores nothing.")
    private boolean dryRun;

    @Option(
            names = "--confirm-withdrawals",
            description = "Withdraws what a full extract no longer has, also where Kith would ask first.")
    private boolean confirmWithdrawals;

    @Option(names = "--json", description = "Prints the result as one JSON object.")
    private boolean json;

    ImportCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (paths.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "Name a folder or file to import");
        }
        Optional<ServerJob> job = ServerJob.find(terminal);
        if (job.isPresent()) {
            return new ImportJobCommand(job.get(), terminal).run(this::feeds, mode());
        }
        List<Feed> feeds = new ArrayList<>();
        if (isRefused(() -> feeds.addAll(feeds(FileOpener.WITHOUT_LINKS)))) {
            return Ending.REJECTED_OR_NOT_FOUND.status();
        }
        try (Application application = Application.forCommand()) {
            var imports = new Imports(application, terminal);
            List<Report> reports = new ArrayList<>();
            long began = System.nanoTime();
            boolean refused = isRefused(() -> imports.takeAll(feeds, mode(), (feed, report) -> {
                if (!json) {
                    terminal.out().println(Imports.line(feed, report));
                }
                imports.tellNoData(feed);
                imports.tellRejects(report);
                imports.tellHeld(report);
                reports.add(report);
            }));
            if (json && !reports.isEmpty()) {
                terminal.out().println(Imports.json(reports, Duration.ofNanos(System.nanoTime() - began)));
            }
            boolean whole = !refused && reports.stream().noneMatch(Report::hasProblems);
            return (whole ? Ending.DONE : Ending.REJECTED_OR_NOT_FOUND).status();
        }
    }

    /// The feeds at the paths.
    ///
    /// @throws FeedProblem where they cannot be read
    private List<Feed> feeds(FileOpener opener) {
        PartnerKind of = kind.map(Feeds::kind).orElse(null);
        return paths.stream()
                .flatMap(path -> Feeds.at(path, partner.orElse(null), of, opener).stream())
                .toList();
    }

    private boolean isRefused(Runnable work) {
        try {
            work.run();
            return false;
        } catch (ImportRefused | FeedProblem refused) {
            terminal.tell("kith: " + refused.getMessage());
            return true;
        }
    }

    private Intake.Mode mode() {
        if (dryRun) {
            return Intake.Mode.DRY;
        }
        return confirmWithdrawals ? Intake.Mode.KEEP_AND_WITHDRAW : Intake.Mode.KEEP;
    }

    @Command(
            name = "undo",
            description = "Undoes an import. Its contributions are kept and no longer count.",
            mixinStandardHelpOptions = true)
    int undo(@Parameters(paramLabel = "RUN", description = "The number of the import.") long run) {
        try (Application application = Application.forCommand()) {
            int records = application.get(ImportCorrections.class).undo(Workers.operator(), new RunId(run));
            terminal.tell("Import %d is undone. Kith updated %,d records".formatted(run, records));
            return Ending.DONE.status();
        } catch (ImportRefused refused) {
            terminal.tell("kith: " + refused.getMessage());
            return Ending.REJECTED_OR_NOT_FOUND.status();
        }
    }
}
