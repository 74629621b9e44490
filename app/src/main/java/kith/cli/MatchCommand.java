package kith.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import kith.cli.application.Application;
import kith.cli.application.Settings;
import kith.cli.terminal.Ending;
import kith.cli.terminal.Terminal;
import kith.people.linkage.Matcher.Outcome;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "match",
        description =
                "Estimates a match model from all records and links all records again. Later imports use the model.",
        mixinStandardHelpOptions = true)
final class MatchCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Option(names = "--json", description = "Prints the result as one JSON object.")
    private boolean json;

    @Option(
            names = "--truth",
            paramLabel = "FILE",
            description =
                    "True matches to measure the result against (columns partner,local_id,person). The demonstration has such a file beside its feeds.")
    private Optional<Path> truth = Optional.empty();

    @Option(
            names = "--undo",
            description =
                    "Takes the latest match back: the model before it links all records again, or NHS numbers where there was none. What partners sent and workers decided since then stays.")
    private boolean undo;

    MatchCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Optional<ServerJob> job = ServerJob.find(terminal);
        if (job.isPresent()) {
            return new MatchJobCommand(job.get(), terminal).run(known());
        }
        if (undo) {
            return takeBack();
        }
        try (Application application = Application.forCommand()) {
            Matching.Done done = Matching.in(application, terminal).everybody(known());
            boolean matched = done.outcome() instanceof Outcome.Matched;
            if (!matched) {
                terminal.tell("kith: " + done.words());
            }
            if (json) {
                terminal.out().println(done.json());
            } else if (matched) {
                terminal.out().println(done.words());
                done.howWellWords().forEach(terminal.out()::println);
            }
            return (matched ? Ending.DONE : Ending.REJECTED_OR_NOT_FOUND).status();
        }
    }

    private int takeBack() {
        try (Application application = Application.forCommand()) {
            Matching.TakenBack back = Matching.in(application, terminal).takeBack();
            if (json) {
                terminal.out().println(back.json());
            } else if (back.isDone()) {
                terminal.out().println(back.words());
            } else {
                terminal.tell("kith: " + back.words());
            }
            return (back.isDone() ? Ending.DONE : Ending.REJECTED_OR_NOT_FOUND).status();
        }
    }

    private Optional<TruthFile> known() {
        return truth.map(TruthFile::new)
                .or(() -> Settings.databaseUrl().isBlank()
                        ? TruthFile.ofDemonstration(Settings.data())
                        : Optional.empty());
    }
}
