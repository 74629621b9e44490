package kith.cli.workers;

import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kith.access.AccessPermissions;
import kith.access.AccessPermissions.SetTeams;
import kith.access.Grants;
import kith.access.TaskGrant;
import kith.access.teams.TeamChanges;
import kith.access.teams.TeamChanges.NewTeam;
import kith.access.teams.TeamChanges.Outcome;
import kith.access.workers.Workers;
import kith.cli.application.Application;
import kith.cli.terminal.Ending;
import kith.cli.terminal.Terminal;
import kith.engine.terms.NeighbourhoodKey;
import kith.engine.terms.OdsCode;
import kith.partners.Boroughs;
import kith.partners.Team;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "team", description = "The teams that workers have their roles in.", mixinStandardHelpOptions = true)
public final class TeamCommand implements Runnable {

    private final Terminal terminal;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    public TeamCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what: add or list");
    }

    @Command(name = "add", description = "Adds a team of an organisation.", mixinStandardHelpOptions = true)
    int add(
            @Parameters(paramLabel = "KEY", description = "Its short name, such as social-prescribing.") String key,
            @Option(names = "--organisation", paramLabel = "CODE", required = true, description = "Who runs it.")
                    String organisation,
            @Option(names = "--name", required = true, description = "What it is called.") String name,
            @Option(
                            names = "--covers",
                            paramLabel = "K",
                            arity = "1..*",
                            split = ",",
                            description = "Keys of neighbourhoods and codes of practices that it works for.")
                    List<String> covers,
            @Option(
                            names = "--duty-desk",
                            paramLabel = "D",
                            defaultValue = "",
                            description = "How to reach who is on duty: an e-mail address or a telephone number.")
                    String dutyDesk) {
        var team = new NewTeam(key, organisation, name, covers == null ? List.of() : covers, dutyDesk);
        return asOperator((changes, grant) -> switch (changes.add(grant, team)) {
            case Outcome.Added(Team added) -> {
                print(added);
                yield Ending.DONE.status();
            }
            case Outcome.Changed(Team changed) -> throw new IllegalStateException(changed.key() + " is not new");
            case Outcome.Refused(String sentence) -> refused(sentence);
        });
    }

    @Command(name = "list", description = "Lists every team.", mixinStandardHelpOptions = true)
    int list() {
        return asOperator((changes, grant) -> {
            changes.list(grant).forEach(this::print);
            return Ending.DONE.status();
        });
    }

    private int asOperator(BiFunction<TeamChanges, TaskGrant<SetTeams>, Integer> work) {
        try (Application application = Application.forCommand()) {
            application.get(Boroughs.class).ensureFirst();
            Grants grants = application.get(Grants.class);
            return grants.decide(Workers.operator(), AccessPermissions.SET_TEAMS)
                    .either(grant -> work.apply(application.get(TeamChanges.class), grant), this::refused);
        }
    }

    /// One line: key, organisation, state, what it covers, duty desk, name.
    private void print(Team team) {
        terminal.out()
                .println(String.join(
                        "\t",
                        team.key().value(),
                        team.organisation().value(),
                        team.state().word(),
                        Stream.concat(
                                        team.covers().neighbourhoods().stream()
                                                .map(NeighbourhoodKey::key)
                                                .sorted(),
                                        team.covers().practices().stream()
                                                .map(OdsCode::code)
                                                .sorted())
                                .collect(Collectors.joining(" ")),
                        team.dutyDesk().email() + team.dutyDesk().telephone(),
                        team.name()));
    }

    private int refused(String sentence) {
        terminal.tell("kith: " + sentence);
        return Ending.REJECTED_OR_NOT_FOUND.status();
    }
}
