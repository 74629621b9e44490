package kith.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import kith.borough.Borough;
import kith.borough.Written;
import kith.borough.setting.ErrorRates;
import kith.borough.setting.ErrorRatesByGroup;
import kith.borough.setting.Setting;
import kith.cli.terminal.Ending;
import kith.cli.terminal.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "borough",
        description = "Writes the feeds of the demonstration borough, and the true matches.",
        mixinStandardHelpOptions = true)
final class BoroughCommand implements Callable<Integer> {

    static final int PEOPLE = 5_000;
    static final long SEED = 1;

    private final Terminal terminal;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--people", paramLabel = "N", description = "Number of registered people (default: 5000).")
    private int people = PEOPLE;

    @Option(
            names = "--seed",
            paramLabel = "S",
            description = "Seed of the random numbers. The same seed gives the same borough (default: 1).")
    private long seed = SEED;

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "The folder to write feeds/ to.")
    private Path out = Path.of("");

    @Option(
            names = "--slips",
            paramLabel = "FILE",
            description = "A file of error rates by group (default: the rates in docs/reference/borough.md).")
    private Optional<Path> errorRates = Optional.empty();

    BoroughCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Written written = written();
        terminal.tell("%,d people, %,d of them registered; %,d records with %,d resources, in %s"
                .formatted(
                        written.people(),
                        written.registered(),
                        written.records(),
                        written.resources(),
                        out.resolve("feeds")));
        return Ending.DONE.status();
    }

    private Written written() {
        try {
            return write(terminal, setting(), out);
        } catch (IllegalArgumentException unfit) {
            throw new ParameterException(spec.commandLine(), unfit.getMessage());
        }
    }

    private Setting setting() {
        Setting usual = Setting.of(people, seed);
        return errorRates
                .map(BoroughCommand::read)
                .map(read -> usual.with(ErrorRates.DEFAULT.byGroup(read)))
                .orElse(usual);
    }

    private static ErrorRatesByGroup read(Path file) {
        try {
            return ErrorRatesByGroup.read(file);
        } catch (IOException unreadable) {
            throw new IllegalArgumentException("The file of error rates by group cannot be read: " + file, unreadable);
        }
    }

    static Written write(Terminal terminal, Setting setting, Path out) {
        try (var line = new ProgressLine(terminal)) {
            return Borough.write(
                    setting, out, (done, of) -> line.show("Making the borough: %,d of %,d".formatted(done, of)));
        }
    }
}
