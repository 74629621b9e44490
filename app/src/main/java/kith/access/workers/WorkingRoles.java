package kith.access.workers;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kith.access.Viewer;
import kith.engine.terms.NeighbourhoodKey;
import kith.kernel.London;
import kith.kernel.WorkerId;
import kith.partners.Coverage;
import kith.partners.OrganisationCode;
import kith.partners.Organisations;
import kith.partners.Team;
import kith.partners.Teams;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The one role that a worker works in at a time, and what they are as a viewer in it.
@Service
public class WorkingRoles {

    private final WorkerStore store;
    private final Organisations organisations;
    private final Teams teams;
    private final WorkerLog log;
    private final Clock clock;

    WorkingRoles(WorkerStore store, Organisations organisations, Teams teams, WorkerLog log, Clock clock) {
        this.store = store;
        this.organisations = organisations;
        this.teams = teams;
        this.log = log;
        this.clock = clock;
    }

    /// The worker as a viewer in one of their roles, or in their first role if they no longer have that one.
    /// Empty where they may not sign in.
    @Transactional(readOnly = true)
    public Optional<Viewer> viewer(WorkerId id, PractitionerRole preferred) {
        return worker(id)
                .map(worker -> viewer(
                        worker,
                        worker.roles().contains(preferred)
                                ? preferred
                                : worker.firstRole().orElseThrow()));
    }

    /// The same for a worker who signed in at a moment. Empty also where their password was set, or
    /// somebody signed them out, after it.
    public Optional<Viewer> viewer(WorkerId id, PractitionerRole preferred, Instant signedInAt) {
        return store.find(id, signedInAt, clock.instant())
                .filter(Worker::maySignIn)
                .map(worker -> viewer(
                        worker,
                        worker.roles().contains(preferred)
                                ? preferred
                                : worker.firstRole().orElseThrow()));
    }

    /// Lets a worker work in another of their roles from now on, and logs it. False where they do not have it.
    @Transactional
    public boolean change(WorkerId id, PractitionerRole to) {
        Optional<Worker> worker = worker(id).filter(known -> known.roles().contains(to));
        worker.ifPresent(known -> log.changedRole(viewer(known, to), "working as " + to.key()));
        return worker.isPresent();
    }

    /// The roles that a worker can choose from, in words, the one they have had longest first.
    @Transactional(readOnly = true)
    public List<Described> choices(WorkerId id) {
        return worker(id).map(Worker::roles).stream()
                .flatMap(List::stream)
                .map(this::described)
                .toList();
    }

    /// A role with the names of its organisation and team.
    ///
    /// @param organisation empty where none is stated
    /// @param team empty where it is in none
    public record Described(PractitionerRole role, String organisation, String team) {

        /// Where they have the role: `Social prescribing, Quay Health Solutions`.
        public String where() {
            return String.join(
                    ", ",
                    Stream.of(team, organisation)
                            .filter(name -> !name.isEmpty())
                            .toList());
        }
    }

    private Described described(PractitionerRole role) {
        OrganisationCode code = role.organisation();
        return new Described(
                role,
                code.isStated()
                        ? organisations.nameOfOpen(code, London.today(clock)).orElse(code.value())
                        : "",
                teams.openToday(role.team()).map(Team::name).orElse(""));
    }

    private Optional<Worker> worker(WorkerId id) {
        return store.find(id, clock.instant()).filter(Worker::maySignIn);
    }

    /// The neighbourhoods given to the worker personally.
    private static List<NeighbourhoodKey> personal(Worker worker) {
        return worker.neighbourhoods().stream()
                .flatMap(key -> NeighbourhoodKey.find(key).stream())
                .toList();
    }

    private Viewer viewer(Worker worker, PractitionerRole as) {
        return new Viewer(
                worker.id(),
                worker.name(),
                as.role(),
                as.organisation(),
                as.team(),
                teams.coverageToday(as.team()).and(Coverage.ofNeighbourhoods(personal(worker))),
                as.role().purpose());
    }
}
