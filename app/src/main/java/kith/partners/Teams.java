package kith.partners;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kith.kernel.London;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The teams of organisations, as of a day.
@Service
public class Teams {

    private final TeamStore store;
    private final Clock clock;

    Teams(TeamStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /// Keeps what a team is from a day on. What it was before that day stays as it was.
    @Transactional
    public void put(Team team) {
        store.put(team);
    }

    /// What a team is on a day, open or closed; empty before it began.
    @Transactional(readOnly = true)
    public Optional<Team> find(TeamKey key, LocalDate on) {
        return key.isTeam() ? store.find(key, on) : Optional.empty();
    }

    /// The team, where it is open today.
    @Transactional(readOnly = true)
    public Optional<Team> openToday(TeamKey key) {
        return find(key, London.today(clock)).filter(Team::isOpen);
    }

    /// Every team that is open today, by key.
    @Transactional(readOnly = true)
    public List<Team> openToday() {
        return store.on(London.today(clock)).stream().filter(Team::isOpen).toList();
    }

    /// What a team covers today: nothing where it is closed or there is none.
    @Transactional(readOnly = true)
    public Coverage coverageToday(TeamKey key) {
        return openToday(key).map(Team::covers).orElse(Coverage.NOTHING);
    }

    /// Every team known on a day, by key; closed ones say so.
    @Transactional(readOnly = true)
    public List<Team> on(LocalDate day) {
        return store.on(day);
    }
}
