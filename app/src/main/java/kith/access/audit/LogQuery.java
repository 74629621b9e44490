package kith.access.audit;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import kith.kernel.PersonId;
import kith.kernel.WorkerId;
import org.springframework.modulith.NamedInterface;

/// Which entries of the log somebody asks for.
///
/// @param people the person whom the entries name; empty for anybody
/// @param workers who made them; empty for everybody
/// @param since the first moment
/// @param until the moment after the last
/// @param before only entries with a lower number
@NamedInterface("audit")
public record LogQuery(
        List<PersonId> people,
        List<WorkerId> workers,
        Instant since,
        Instant until,
        Set<Outcome> outcomes,
        long before,
        int atMost) {

    /// Before and after every entry there can be.
    public static final Instant BEGINNING = Instant.parse("2000-01-01T00:00:00Z");

    public static final Instant END = Instant.parse("3000-01-01T00:00:00Z");

    public LogQuery {
        people = List.copyOf(people);
        workers = List.copyOf(workers);
        outcomes = Set.copyOf(outcomes);
    }

    /// Everything before one entry.
    public static LogQuery latest(long before, int atMost) {
        return new LogQuery(List.of(), List.of(), BEGINNING, END, Set.of(Outcome.values()), before, atMost);
    }

    public LogQuery about(PersonId person) {
        return new LogQuery(List.of(person), workers, since, until, outcomes, before, atMost);
    }

    public LogQuery by(WorkerId worker) {
        return new LogQuery(people, List.of(worker), since, until, outcomes, before, atMost);
    }

    public LogQuery between(Instant from, Instant to) {
        return new LogQuery(people, workers, from, to, outcomes, before, atMost);
    }

    public LogQuery ended(Set<Outcome> how) {
        return new LogQuery(people, workers, since, until, how, before, atMost);
    }
}
