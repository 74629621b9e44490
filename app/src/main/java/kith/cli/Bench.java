package kith.cli;

import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.concurrent.Callable;
import kith.cli.terminal.Ending;
import kith.cli.terminal.Terminal;
import kith.cli.terminal.Trouble;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "bench",
        description = "Runs a benchmark and prints each figure beside its limit.",
        mixinStandardHelpOptions = true)
final class Bench implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "NAME",
            description = "The benchmark. Without a name, lists all benchmarks.")
    private Optional<String> name = Optional.empty();

    @Parameters(index = "1..*", arity = "0..*", paramLabel = "ARGUMENT", description = "Arguments of that benchmark.")
    private List<String> arguments = List.of();

    Bench(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        List<Benchmark> benchmarks = ServiceLoader.load(Benchmark.class).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
        if (name.isEmpty()) {
            benchmarks.forEach(benchmark -> terminal.out().println(benchmark.name() + "\t" + benchmark.what()));
            return Ending.DONE.status();
        }
        return benchmarks.stream()
                .filter(benchmark -> benchmark.name().equals(name.get()))
                .findFirst()
                .map(this::run)
                .orElseThrow(() -> new Trouble.CannotRun("There is no benchmark called " + name.get()));
    }

    private int run(Benchmark benchmark) {
        return benchmark.run(arguments, terminal.out()) ? Ending.DONE.status() : Ending.COULD_NOT_RUN.status();
    }
}
