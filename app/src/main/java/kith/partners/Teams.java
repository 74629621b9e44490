package kith.partners;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kith.kernel.London;
import kith.kernel.memory.CachedTable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The teams of organisations, as of a day. They are kept in memory, and read again within a second of a change.
@Service
public class Teams {

    private final TeamStore store;
    private final Clock clock;
    private final CachedTable<Map<TeamKey, List<Team>>> kept;

    Teams(TeamStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
        this.kept = new CachedTable<>(store::history);
    }

    /// Keeps what a team is from a day on. What it was before that day stays as it was.
    @Transactional
    public void put(Team team) {
        kept.changing();
        store.put(team);
    }

    /// What a team is on a day, open or closed; empty before it began.
    public Optional<Team> find(TeamKey key, LocalDate on) {
        return key.isTeam() ? on(kept.get().getOrDefault(key, List.of()), on) : Optional.empty();
    }

    /// @param history what a team was, the latest first
    private static Optional<Team> on(List<Team> history, LocalDate day) {
        return history.stream().filter(team -> !team.since().isAfter(day)).findFirst();
    }

    /// The team, where it is open today.
    public Optional<Team> openToday(TeamKey key) {
        return find(key, London.today(clock)).filter(Team::isOpen);
    }

    /// Every team that is open today, by key.
    public List<Team> openToday() {
        return on(London.today(clock)).stream().filter(Team::isOpen).toList();
    }

    /// What a team covers today: nothing where it is closed or there is none.
    public Coverage coverageToday(TeamKey key) {
        return openToday(key).map(Team::covers).orElse(Coverage.NOTHING);
    }

    /// Every team known on a day, by key; closed ones say so.
    public List<Team> on(LocalDate day) {
        return kept.get().values().stream()
                .flatMap(history -> on(history, day).stream())
                .toList();
    }
}
