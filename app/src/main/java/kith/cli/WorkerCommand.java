package kith.cli;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import kith.access.workers.Password;
import kith.access.Role;
import kith.access.workers.Worker;
import kith.access.workers.Workers;
import kith.access.workers.Workers.Outcome;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "worker", description = "The people who sign in.", mixinStandardHelpOptions = true)
final class WorkerCommand implements Runnable {

    private final Terminal terminal;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    WorkerCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what: add, list or disable");
    }

    @Command(
            name = "add",
            description = "Adds a worker. The password is asked for, or read as one line from the standard input.",
            mixinStandardHelpOptions = true)
    int add(
            @Parameters(paramLabel = "USERNAME", description = "What they sign in with.") String username,
            @Option(names = "--name", required = true, description = "What they are called.") String name,
            @Option(
                            names = "--role",
                            required = true,
                            converter = RoleWord.class,
                            description = "coordinator, gp, link-worker, analyst, governance or administrator.")
                    Role role,
            @Option(
                            names = "--neighbourhood",
                            paramLabel = "K",
                            arity = "1..*",
                            description = "Keys of the neighbourhoods they work in.")
                    List<String> neighbourhoods) {
        var password = new Password(terminal.secret("Password"));
        try (Application application = Application.forCommand()) {
            return ended(application
                    .get(Workers.class)
                    .add(username, name, role, neighbourhoods == null ? Set.of() : neighbourhoods, password));
        }
    }

    @Command(name = "list", description = "Lists everybody who has an account.", mixinStandardHelpOptions = true)
    int list() {
        try (Application application = Application.forCommand()) {
            application.get(Workers.class).list().forEach(this::print);
        }
        return Ending.DONE.status();
    }

    @Command(name = "disable", description = "Keeps a worker from signing in.", mixinStandardHelpOptions = true)
    int disable(@Parameters(paramLabel = "USERNAME") String username) {
        try (Application application = Application.forCommand()) {
            return ended(application.get(Workers.class).disable(username));
        }
    }

    private int ended(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done(Worker worker) -> {
                print(worker);
                yield Ending.DONE.status();
            }
            case Outcome.Refused(String sentence) -> {
                terminal.tell("kith: " + sentence);
                yield Ending.REJECTED_OR_NOT_FOUND.status();
            }
        };
    }

    private void print(Worker worker) {
        terminal.out()
                .println(String.join(
                        "\t",
                        worker.username(),
                        RoleWord.of(worker.role()),
                        worker.disabled() ? "disabled" : "active",
                        String.join(" ", new TreeSet<>(worker.neighbourhoods())),
                        worker.name()));
    }
}
