package kith.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import kith.people.linkage.Matcher.Outcome;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "match",
        description =
                "Learns from all records which are one person's, and links everybody anew. Imports follow it from then on.",
        mixinStandardHelpOptions = true)
final class MatchCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Option(names = "--json", description = "Prints one object.")
    private boolean json;

    @Option(
            names = "--truth",
            paramLabel = "FILE",
            description =
                    "Measures how well it did by who is really who (columns partner,local_id,person; of a demonstration, the file beside its feeds).")
    private Optional<Path> truth = Optional.empty();

    MatchCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
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

    private Optional<TruthFile> known() {
        return truth.map(TruthFile::new)
                .or(() -> Settings.databaseUrl().isBlank()
                        ? TruthFile.ofDemonstration(Settings.data())
                        : Optional.empty());
    }
}
