package kith.access.leave;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kith.access.AccessPermissions.ManageWorkers;
import kith.access.AccessPermissions.SetOwnLeave;
import kith.access.AdministrativeAction;
import kith.access.Grants;
import kith.access.TaskGrant;
import kith.access.Viewer;
import kith.access.workers.Worker;
import kith.access.workers.Workers;
import kith.kernel.London;
import kith.kernel.WorkerId;
import kith.kernel.reading.Query;
import kith.partners.Teams;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Who is away, and who covers for them.
///
/// While a worker is away, their cover sees what is due for them, and has the relationships with people that the
/// worker has.
@Service
public class Leaves {

    private final LeaveStore store;
    private final Workers workers;
    private final Teams teams;
    private final Grants grants;
    private final Clock clock;

    Leaves(LeaveStore store, Workers workers, Teams teams, Grants grants, Clock clock) {
        this.store = store;
        this.workers = workers;
        this.teams = teams;
        this.grants = grants;
        this.clock = clock;
    }

    /// Keeps that a worker is away.
    ///
    /// @return why that cannot be kept, in a sentence; empty where it was
    @Transactional
    public Optional<String> add(
            TaskGrant<ManageWorkers> grant, Worker worker, LocalDate firstDay, LocalDate lastDay, Cover cover) {
        return keep(grant, worker, firstDay, lastDay, cover);
    }

    /// Keeps that the viewer is away. Whoever covers can open the viewer's people, so it is somebody of their team.
    ///
    /// @return why that cannot be kept, in a sentence; empty where it was
    @Transactional
    public Optional<String> addOwn(TaskGrant<SetOwnLeave> grant, LocalDate firstDay, LocalDate lastDay, Cover cover) {
        return isOfTheirTeam(grant.viewer(), cover)
                ? keep(grant, self(grant), firstDay, lastDay, cover)
                : Optional.of("Select somebody of your team, or its duty desk");
    }

    private boolean isOfTheirTeam(Viewer viewer, Cover cover) {
        return viewer.team().isTeam()
                && switch (cover) {
                    case Cover.ByDutyDesk(var team) -> team.equals(viewer.team());
                    case Cover.ByWorker(var other) ->
                        colleagues(viewer).stream()
                                .anyMatch(colleague -> colleague.id().equals(other));
                };
    }

    /// Who can cover for the viewer: those who work in the same team.
    @Transactional(readOnly = true)
    public List<Worker> colleagues(Viewer viewer) {
        return workers.working().stream()
                .filter(worker -> !worker.id().equals(viewer.worker()))
                .filter(worker -> worker.roles().stream()
                        .anyMatch(role -> viewer.team().isTeam() && role.team().equals(viewer.team())))
                .toList();
    }

    private Worker self(TaskGrant<SetOwnLeave> grant) {
        return workers.find(grant.viewer().worker()).orElseThrow();
    }

    private Optional<String> keep(
            TaskGrant<? extends AdministrativeAction> grant,
            Worker worker,
            LocalDate firstDay,
            LocalDate lastDay,
            Cover cover) {
        store.lock(worker.id());
        List<Leave> known = store.notEnded(today());
        Optional<String> problem = problem(worker, firstDay, lastDay, cover, known);
        if (problem.isEmpty()) {
            store.add(worker.id(), firstDay, lastDay, cover, grant.viewer().worker(), clock.instant());
            grants.doing(
                    grant,
                    "keeping that worker %s is away from %s to %s, covered by %s"
                            .formatted(worker.username(), firstDay, lastDay, words(cover)));
        }
        return problem;
    }

    private Optional<String> problem(
            Worker worker, LocalDate firstDay, LocalDate lastDay, Cover cover, List<Leave> known) {
        if (lastDay.isBefore(firstDay)) {
            return Optional.of("The last day is on or after the first day");
        }
        if (lastDay.isBefore(today())) {
            return Optional.of("The last day has passed");
        }
        if (overlapping(known, worker.id(), firstDay, lastDay)) {
            return Optional.of("%s is away on some of these days already".formatted(worker.name()));
        }
        return switch (cover) {
            case Cover.ByDutyDesk(var team) ->
                teams.openToday(team).isPresent() ? Optional.empty() : Optional.of("There is no open team " + team);
            case Cover.ByWorker(var other)
            when other.equals(worker.id()) -> Optional.of("Somebody else covers while they are away");
            case Cover.ByWorker(var other)
            when workers.find(other).filter(Worker::maySignIn).isEmpty() ->
                Optional.of("Select a worker who can sign in");
            case Cover.ByWorker(var other)
            when overlapping(known, other, firstDay, lastDay) ->
                Optional.of("%s is away on some of these days too".formatted(workers.name(other)));
            case Cover.ByWorker _ -> Optional.empty();
        };
    }

    private static boolean overlapping(List<Leave> known, WorkerId worker, LocalDate firstDay, LocalDate lastDay) {
        return known.stream()
                .filter(leave -> leave.worker().equals(worker))
                .anyMatch(leave ->
                        !leave.firstDay().isAfter(lastDay) && !leave.lastDay().isBefore(firstDay));
    }

    private static String words(Cover cover) {
        return switch (cover) {
            case Cover.ByWorker(var worker) -> worker.toString();
            case Cover.ByDutyDesk(var team) -> "the duty desk of " + team;
        };
    }

    /// The worker is not away after all. It ends the cover at once.
    @Transactional
    public void cancel(TaskGrant<ManageWorkers> grant, Worker worker, LeaveId id) {
        store.cancel(id, worker.id(), clock.instant());
        grants.doing(grant, "cancelling %s of worker %s".formatted(id, worker.username()));
    }

    /// The viewer is not away after all.
    @Transactional
    public void cancelOwn(TaskGrant<SetOwnLeave> grant, LeaveId id) {
        Worker self = self(grant);
        store.cancel(id, self.id(), clock.instant());
        grants.doing(grant, "cancelling %s of worker %s".formatted(id, self.username()));
    }

    /// What has not ended yet, the earliest first.
    @Transactional(readOnly = true)
    public List<Leave> notEnded() {
        return store.notEnded(today());
    }

    /// Who is away today.
    @Transactional(readOnly = true)
    public Map<WorkerId, Leave> awayToday() {
        LocalDate today = today();
        return store.notEnded(today).stream()
                .filter(leave -> leave.includes(today))
                .collect(Collectors.toMap(Leave::worker, leave -> leave));
    }

    /// Who is away today for whom the viewer covers, by name or in the team.
    @Transactional(readOnly = true)
    public List<Leave> coveredBy(Viewer viewer) {
        return store.coveredBy(viewer.worker(), viewer.team(), today());
    }

    /// The statement that [#awayToday] reads, for a page that sends several together.
    public Query<?> awayTodayQuery() {
        return store.notEndedQuery(today());
    }

    /// The statement that [#coveredBy] reads, for a page that sends several together.
    public Query<?> coveredByQuery(Viewer viewer) {
        return store.coveredByQuery(viewer.worker(), viewer.team(), today());
    }

    /// Who is told today what would be told these workers: they themselves, or who covers for them. A duty desk is
    /// everybody who works in the team.
    @Transactional(readOnly = true)
    public Map<WorkerId, Set<WorkerId>> toldInstead(Collection<WorkerId> told) {
        Map<WorkerId, Leave> away = awayToday();
        List<Worker> working = workers.working();
        return told.stream()
                .distinct()
                .collect(Collectors.toMap(
                        worker -> worker,
                        worker -> Optional.ofNullable(away.get(worker))
                                .map(leave -> covering(leave.cover(), working))
                                .orElse(Set.of(worker))));
    }

    private static Set<WorkerId> covering(Cover cover, List<Worker> working) {
        return switch (cover) {
            case Cover.ByWorker(var worker) -> Set.of(worker);
            case Cover.ByDutyDesk(var team) ->
                working.stream()
                        .filter(worker -> worker.roles().stream()
                                .anyMatch(role -> role.team().equals(team)))
                        .map(Worker::id)
                        .collect(Collectors.toSet());
        };
    }

    private LocalDate today() {
        return London.today(clock);
    }
}
