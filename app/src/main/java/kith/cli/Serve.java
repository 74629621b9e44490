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

    @Option(
            names = "--public",
            description = "Serves the public site instead. It reads what is published and nothing about people.")
    private boolean isPublic;

    @Option(
            names = "--port",
            paramLabel = "P",
            description = "The port to serve on (default: KITH_PORT, or 8080; for the public site KITH_PUBLIC_PORT, or"
                    + " 8081).")
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
        if (isPublic) {
            return servePublicSite();
        }
        try (Application application = Application.serving(port, address)) {
            terminal.tell("Kith is at " + application.url());
            application.serveUntilTheEnd();
        }
        return Ending.DONE.status();
    }

    private int servePublicSite() {
        try (Application site = Application.servingPublicSite(port, address)) {
            terminal.tell("The public site is at " + site.url());
            site.serveUntilTheEnd();
        }
        return Ending.DONE.status();
    }
}
