package kith.coordination.actions;

import java.util.Optional;
import kith.kernel.WorkerId;
import kith.partners.TeamKey;

/// Who has to do something: one worker, or whoever is on duty in a team.
public sealed interface Owner {

    record OfWorker(WorkerId worker) implements Owner {}

    record DutyDesk(TeamKey team) implements Owner {

        public DutyDesk {
            if (!team.isTeam()) {
                throw new IllegalArgumentException("A duty desk belongs to a team");
            }
        }
    }

    /// As a form carries it: `worker-17` or `team-bermondsey`.
    default String key() {
        return switch (this) {
            case OfWorker(var worker) -> "worker-" + worker.value();
            case DutyDesk(var team) -> "team-" + team.value();
        };
    }

    /// The owner that a form names; empty where it names none.
    static Optional<Owner> parse(String key) {
        if (key.matches("worker-[0-9]{1,18}")) {
            return Optional.of(new OfWorker(new WorkerId(Long.parseLong(key.substring("worker-".length())))));
        }
        String team = key.startsWith("team-") ? key.substring("team-".length()) : "";
        return TeamKey.isKey(team) && new TeamKey(team).isTeam()
                ? Optional.of(new DutyDesk(new TeamKey(team)))
                : Optional.empty();
    }
}
