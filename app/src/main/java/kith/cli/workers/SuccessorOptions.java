package kith.cli.workers;

import java.util.Optional;
import java.util.function.Function;
import kith.access.workers.Successor;
import kith.access.workers.Workers;
import kith.access.workers.Workers.Outcome;
import kith.partners.TeamKey;
import picocli.CommandLine.Option;

/// Who takes over the cases and actions of a worker who leaves.
final class SuccessorOptions {

    @Option(
            names = "--successor",
            paramLabel = "USERNAME",
            description = "Who takes over the cases and actions that they have.")
    private Optional<String> worker = Optional.empty();

    @Option(
            names = "--duty-desk",
            paramLabel = "TEAM",
            description = "The team that takes them over until a worker is found.")
    private Optional<String> team = Optional.empty();

    /// The change with this successor, or why there is none.
    Outcome in(Workers workers, Function<Successor, Outcome> change) {
        if (worker.isPresent() && team.isPresent()) {
            return new Outcome.Refused("Name a successor or a duty desk, not both");
        }
        if (worker.isPresent()) {
            return workers.byUsername(worker.get())
                    .map(known -> change.apply(new Successor.OfWorker(known.id())))
                    .orElseGet(() -> new Outcome.Refused("There is no worker called %s".formatted(worker.get())));
        }
        return team.map(key -> TeamKey.isKey(key) && new TeamKey(key).isTeam()
                        ? change.apply(new Successor.DutyDesk(new TeamKey(key)))
                        : new Outcome.Refused("There is no open team called %s".formatted(key)))
                .orElseGet(() -> change.apply(new Successor.Nobody()));
    }
}
