package kith.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import kith.cli.application.Application;
import kith.cli.terminal.Ending;
import kith.cli.terminal.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "serve", description = "Starts the server on the existing database.", mixinStandardHelpOptions = true)
final class Serve implements Callable<Integer> {

    private final Terminal terminal;

    @Option(names = "--port", paramLabel = "P", description = "The port to serve on (default: KITH_PORT, or 8080).")
    private Optional<Integer> port = Optional.empty();

    @Option(
            names = "--address",
            paramLabel = "A",
            description = "The address to listen on (default: 127.0.0.1, this machine alone). Any other address"
                    + " needs a certificate or a trusted proxy; see the settings in ./kith --help.")
    private Optional<String> address = Optional.empty();

    Serve(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Root.refuseToServe();
        try (Application application = Application.serving(port, address)) {
            terminal.tell("Kith is at " + application.url());
            application.serveUntilTheEnd();
        }
        return Ending.DONE.status();
    }
}
