package kith.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "serve", description = "Starts the server on the existing database.", mixinStandardHelpOptions = true)
final class Serve implements Callable<Integer> {

    private final Terminal terminal;

    @Option(names = "--port", paramLabel = "P", description = "The port to serve on (default: KITH_PORT, or 8080).")
    private Optional<Integer> port = Optional.empty();

    Serve(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try (Application application = Application.serving(port)) {
            terminal.tell("Kith is at " + application.url());
            application.serveUntilTheEnd();
        }
        return Ending.DONE.status();
    }
}
