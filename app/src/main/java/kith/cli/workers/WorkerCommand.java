package kith.cli.workers;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kith.access.Role;
import kith.access.workers.NewWorker;
import kith.access.workers.Password;
import kith.access.workers.PractitionerRole;
import kith.access.workers.Worker;
import kith.access.workers.WorkerEmails;
import kith.access.workers.Workers;
import kith.access.workers.Workers.Outcome;
import kith.cli.application.Application;
import kith.cli.terminal.Ending;
import kith.cli.terminal.Terminal;
import kith.partners.Boroughs;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "worker", description = "The people who sign in.", mixinStandardHelpOptions = true)
public final class WorkerCommand implements Runnable {

    private final Terminal terminal;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    public WorkerCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what: add, list, role, email, password or disable");
    }

    @Command(
            name = "add",
            description = "Adds a worker. The password is asked for, or read as one line from the standard input.",
            mixinStandardHelpOptions = true)
    int add(
            @Parameters(paramLabel = "USERNAME", description = "What they sign in with.") String username,
            @Option(names = "--name", description = "What they are called (default: the username).")
                    Optional<String> name,
            @Mixin RoleOptions role,
            @Option(
                            names = "--neighbourhood",
                            paramLabel = "K",
                            arity = "1..*",
                            description = "Keys of neighbourhoods they work in, besides those their team covers.")
                    List<String> neighbourhoods) {
        var password = new Password(terminal.secret("Password"));
        return changed(
                role,
                (workers, as) -> workers.add(
                        new NewWorker(
                                username,
                                name.orElse(username),
                                as,
                                neighbourhoods == null ? Set.of() : Set.copyOf(neighbourhoods)),
                        password));
    }

    @Command(
            name = "role",
            description = "Gives a worker one more role, or ends one they have.",
            mixinStandardHelpOptions = true)
    int role(
            @Parameters(paramLabel = "USERNAME") String username,
            @Mixin RoleOptions role,
            @Option(names = "--end", description = "Ends the role, now.") boolean end,
            @Mixin SuccessorOptions successor) {
        return changed(
                role,
                (workers, as) -> end
                        ? successor.in(workers, to -> workers.endRole(username, as, to))
                        : workers.beginRole(username, as));
    }

    @Command(
            name = "password",
            description = "Sets a one-time password, which the worker has to change at first use. It is asked for, or"
                    + " read as one line from the standard input. An empty line lets Kith make one and print it.",
            mixinStandardHelpOptions = true)
    int password(@Parameters(paramLabel = "USERNAME") String username) {
        var typed = terminal.secret("One-time password (empty: Kith makes one)");
        var password = typed.isEmpty() ? Password.random() : new Password(typed);
        int status = changed(workers -> workers.resetPassword(username, password));
        if (typed.isEmpty() && status == Ending.DONE.status()) {
            terminal.out().println(password.text());
        }
        return status;
    }

    @Command(name = "list", description = "Lists everybody who has an account.", mixinStandardHelpOptions = true)
    int list() {
        try (Application application = Application.forCommand()) {
            application.get(Workers.class).listForOperator().forEach(this::print);
        }
        return Ending.DONE.status();
    }

    @Command(
            name = "disable",
            description = "Keeps a worker from signing in. Somebody takes over the cases and actions that they have.",
            mixinStandardHelpOptions = true)
    int disable(@Parameters(paramLabel = "USERNAME") String username, @Mixin SuccessorOptions successor) {
        return changed(workers -> successor.in(workers, to -> workers.disable(username, to)));
    }

    @Command(
            name = "email",
            description = "Sets the address that Kith sends a worker's e-mails to. Without one Kith sends none.",
            mixinStandardHelpOptions = true)
    int email(
            @Parameters(paramLabel = "USERNAME") String username,
            @Parameters(paramLabel = "ADDRESS", arity = "0..1", description = "Leave it out to remove the address.")
                    Optional<String> address) {
        try (Application application = Application.forCommand()) {
            Optional<String> problem = application.get(WorkerEmails.class).set(username, address.orElse(""));
            problem.ifPresent(sentence -> terminal.tell("kith: " + sentence));
            return (problem.isEmpty() ? Ending.DONE : Ending.REJECTED_OR_NOT_FOUND).status();
        }
    }

    private interface RoleChange {
        Outcome apply(Workers workers, PractitionerRole role);
    }

    private int changed(RoleOptions options, RoleChange change) {
        try (Application application = Application.forCommand()) {
            application.get(Boroughs.class).ensureFirst();
            return switch (options.in(application)) {
                case RoleOptions.Read.Understood(var role) -> ended(change.apply(application.get(Workers.class), role));
                case RoleOptions.Read.Refused(String sentence) -> refused(sentence);
            };
        }
    }

    private int changed(Function<Workers, Outcome> change) {
        try (Application application = Application.forCommand()) {
            return ended(change.apply(application.get(Workers.class)));
        }
    }

    private int ended(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done(Worker worker) -> {
                print(worker);
                yield Ending.DONE.status();
            }
            case Outcome.Proposed(Worker worker, var _) -> {
                print(worker);
                terminal.tell("kith: The role is proposed. An administrator or information governance lead has to"
                        + " confirm it at /administration/roles.");
                yield Ending.DONE.status();
            }
            case Outcome.Refused(String sentence) -> refused(sentence);
        };
    }

    private int refused(String sentence) {
        terminal.tell("kith: " + sentence);
        return Ending.REJECTED_OR_NOT_FOUND.status();
    }

    /// One line: username, roles, state, neighbourhoods, name and, once an organisation is stated, each role
    /// with its organisation and team.
    private void print(Worker worker) {
        List<String> cells = new ArrayList<>(List.of(
                worker.username(),
                words(worker.roles().stream().map(PractitionerRole::role).map(Role::key)),
                worker.disabled() ? "disabled" : "active",
                words(worker.neighbourhoods().stream().sorted()),
                worker.name()));
        if (worker.roles().stream()
                .anyMatch(role -> role.organisation().isStated() || role.team().isTeam())) {
            cells.add(words(worker.roles().stream().map(PractitionerRole::key)));
        }
        terminal.out().println(String.join("\t", cells));
    }

    private static String words(Stream<String> words) {
        return words.distinct().collect(Collectors.joining(" "));
    }
}
