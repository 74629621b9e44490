package kith.coordination.cases.moves;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kith.access.Grants;
import kith.access.PersonGrant;
import kith.access.TaskGrant;
import kith.coordination.cases.CasePermissions.MyPeople;
import kith.coordination.cases.Cases;
import kith.coordination.cases.moves.CaseMove.Accepted;
import kith.coordination.cases.moves.CaseMove.Kept;
import kith.coordination.cases.moves.CaseMove.Raised;
import kith.coordination.cases.moves.CaseMove.Withdrawn;
import kith.kernel.CaseId;
import kith.kernel.PersonId;
import kith.kernel.WorkerId;
import kith.kernel.reading.Query;
import kith.partners.Team;
import kith.partners.TeamKey;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Which team looks after somebody with a case who moved. Until the other team accepts, nothing changes.
@Service
public class CaseMoves {

    private final CaseMoveStore store;
    private final Cases cases;
    private final ReceivingTeams receiving;
    private final Grants grants;
    private final Clock clock;

    CaseMoves(CaseMoveStore store, Cases cases, ReceivingTeams receiving, Grants grants, Clock clock) {
        this.store = store;
        this.cases = cases;
        this.receiving = receiving;
        this.grants = grants;
        this.clock = clock;
    }

    /// How much waits for the viewer's answer.
    @Transactional(propagation = Propagation.MANDATORY)
    public Asked asked(TaskGrant<MyPeople> granted) {
        return store.asked(granted);
    }

    /// The statement that reads it, for a page that sends several together.
    public Query<?> askedQuery(TaskGrant<MyPeople> granted) {
        return store.askedQuery(granted);
    }

    /// How much waits for an answer.
    ///
    /// @param offered the hand-overs that are offered to the viewer
    /// @param moved the people who moved, about whom the viewer's team is asked
    public record Asked(int offered, int moved) {}

    /// What waits for the viewer's team, or is about a case of the viewer's.
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Raised> waiting(TaskGrant<MyPeople> granted) {
        return store.waiting(granted);
    }

    /// What waits about one person.
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Raised> about(PersonGrant grant) {
        return store.about(grant);
    }

    /// Whose cases those are.
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<CaseId, PersonId> people(TaskGrant<MyPeople> granted) {
        return store.people(granted);
    }

    /// The viewer becomes the key worker, and the case is their team's. Accepting twice is accepting once.
    @Transactional
    public Outcome accept(TaskGrant<MyPeople> granted, CaseMoveId id) {
        return store.lock(granted, id)
                .map(move -> switch (move) {
                    case Raised raised
                    when raised.request()
                            .to()
                            .filter(granted.viewer().team()::equals)
                            .isPresent() -> accept(granted, raised);
                    case Raised _ -> new Outcome.NotPossible("A worker of the other team accepts it");
                    case Accepted accepted -> new Outcome.Answered(accepted);
                    case Kept _, Withdrawn _ -> new Outcome.TooLate();
                })
                .orElseGet(Outcome.TooLate::new);
    }

    private Outcome accept(TaskGrant<MyPeople> granted, Raised raised) {
        Optional<PersonId> person = cases.takeOver(granted, raised.request().careCase());
        if (person.isEmpty()) {
            return new Outcome.TooLate();
        }
        Accepted accepted = raised.accept(granted.viewer().worker(), clock.instant());
        store.save(accepted);
        grants.shown(granted, "accepted %s".formatted(raised.id()), List.of(person.get()));
        return new Outcome.Answered(accepted);
    }

    /// The case stays with its team.
    @Transactional
    public Outcome keep(TaskGrant<MyPeople> granted, CaseMoveId id, String why) {
        WorkerId me = granted.viewer().worker();
        return store.lock(granted, id)
                .map(move -> switch (move) {
                    case Raised _ when why.isBlank() -> new Outcome.NotPossible("Say why the case stays with its team");
                    case Raised raised -> kept(granted, raised.keep(me, why.strip(), clock.instant()));
                    case Kept kept -> new Outcome.Answered(kept);
                    case Accepted _, Withdrawn _ -> new Outcome.TooLate();
                })
                .orElseGet(Outcome.TooLate::new);
    }

    private Outcome kept(TaskGrant<MyPeople> granted, Kept kept) {
        PersonId person = store.people(granted).get(kept.request().careCase());
        store.save(kept);
        grants.shown(granted, "kept the case of %s".formatted(kept.id()), person == null ? List.of() : List.of(person));
        return new Outcome.Answered(kept);
    }

    /// The teams that can be asked about a case.
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Team> receiving() {
        return receiving.today();
    }

    /// Asks another team, where the one that was asked is the wrong one. What was asked of that one is withdrawn, and
    /// the case stays where it is.
    @Transactional
    public Outcome askAnother(TaskGrant<MyPeople> granted, CaseMoveId id, Optional<TeamKey> other) {
        return store.lock(granted, id)
                .map(move -> switch (move) {
                    case Raised raised -> askAnother(granted, raised, other);
                    case Accepted _, Kept _, Withdrawn _ -> new Outcome.TooLate();
                })
                .orElseGet(Outcome.TooLate::new);
    }

    private Outcome askAnother(TaskGrant<MyPeople> granted, Raised raised, Optional<TeamKey> other) {
        CaseMove.Request request = raised.request();
        boolean possible = other.filter(
                        team -> !team.equals(request.from()) && !request.to().equals(other))
                .filter(team -> receiving.today().stream().map(Team::key).anyMatch(team::equals))
                .isPresent();
        if (!possible) {
            return new Outcome.NotPossible("Select another team that can take the case over");
        }
        Instant now = clock.instant();
        PersonId person = store.people(granted).get(request.careCase());
        Withdrawn withdrawn = raised.withdraw(now);
        store.save(withdrawn);
        store.raise(request, other, now);
        grants.shown(
                granted,
                "asked another team in place of %s".formatted(raised.id()),
                person == null ? List.of() : List.of(person));
        return new Outcome.Answered(withdrawn);
    }

    /// What came of answering.
    public sealed interface Outcome {

        record Answered(CaseMove move) implements Outcome {}

        /// Somebody answered before, or the case has ended.
        record TooLate() implements Outcome {}

        /// It cannot be done, and why, in a sentence for the worker.
        record NotPossible(String sentence) implements Outcome {}
    }
}
