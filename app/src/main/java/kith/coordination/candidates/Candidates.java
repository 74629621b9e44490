package kith.coordination.candidates;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kith.access.Grants;
import kith.access.PersonGrant;
import kith.access.TaskGrant;
import kith.access.disclosure.Disclosures;
import kith.access.person.AlertsAndNeeds;
import kith.access.person.PersonAlert;
import kith.coordination.actions.ActionPermissions;
import kith.coordination.candidates.Candidate.Open;
import kith.coordination.candidates.CandidateOutcome.Changed;
import kith.coordination.candidates.CandidateOutcome.NotPossible;
import kith.coordination.candidates.CandidatePermissions.TriageCandidates;
import kith.coordination.cases.CareCase;
import kith.coordination.cases.Cases;
import kith.kernel.CandidateId;
import kith.kernel.London;
import kith.kernel.PersonId;
import kith.kernel.reading.Query;
import kith.partners.TeamKey;
import kith.partners.Teams;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// People whom a team thinks of offering help. [Triage] decides about them.
@Service
public class Candidates {

    private final CandidacyStore store;
    private final CaseFindingStore finding;
    private final Cases cases;
    private final Teams teams;
    private final AlertsAndNeeds alerts;
    private final Disclosures disclosures;
    private final Grants grants;
    private final Clock clock;

    Candidates(
            CandidacyStore store,
            CaseFindingStore finding,
            Cases cases,
            Teams teams,
            AlertsAndNeeds alerts,
            Disclosures disclosures,
            Grants grants,
            Clock clock) {
        this.store = store;
        this.finding = finding;
        this.cases = cases;
        this.teams = teams;
        this.alerts = alerts;
        this.disclosures = disclosures;
        this.grants = grants;
        this.clock = clock;
    }

    /// Those who wait for the viewer's team today, with their alerts: first those who left hospital, the latest first,
    /// then those who have waited longest. The page writes down whom it shows.
    @Transactional(propagation = Propagation.MANDATORY)
    public List<OpenCandidate> open(TaskGrant<TriageCandidates> granted, int most, int skipped) {
        List<OpenCandidate> open = store.waitingFor(granted, London.today(clock), most, skipped);
        Map<PersonId, List<PersonAlert>> known = alerts.of(
                granted, open.stream().map(one -> one.candidate().person()).toList());
        return open.stream()
                .map(one -> one.with(known.getOrDefault(one.candidate().person(), List.of())))
                .toList();
    }

    /// The statement that [#open] reads first, for a page that sends several together.
    public Query<?> openQuery(TaskGrant<TriageCandidates> granted, int most, int skipped) {
        return store.openQuery(granted, London.today(clock), most, skipped);
    }

    /// The statements that [#open] reads then, with what is disclosed of those who wait.
    public List<Query<?>> openQueries(TaskGrant<TriageCandidates> granted, int most, int skipped) {
        LocalDate today = London.today(clock);
        List<PersonId> people = store.peopleWaiting(granted, today, most, skipped);
        return Stream.of(
                        List.<Query<?>>of(store.reasonsQuery(granted, today, most, skipped)),
                        alerts.queries(granted, people),
                        disclosures.queries(people))
                .flatMap(List::stream)
                .toList();
    }

    /// How many wait for the viewer's team today.
    @Transactional(readOnly = true)
    public int count(TaskGrant<TriageCandidates> granted) {
        return store.count(granted, London.today(clock));
    }

    /// Whether a person waits for the viewer's team to decide.
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean waits(PersonGrant grant) {
        TeamKey team = grant.viewer().team();
        return team.isTeam() && finding.isTriagedBy(grant.person(), team);
    }

    /// Whether a source says that the person has died.
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean hasDied(PersonGrant grant) {
        return store.hasDied(grant, London.today(clock));
    }

    /// Everything that was thought of a person, the latest first.
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Candidate> of(PersonGrant grant) {
        mustTriage(grant);
        return store.of(grant);
    }

    /// Why a person is or was a candidate.
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<CandidateId, List<CandidateReason>> reasons(PersonGrant grant, Collection<CandidateId> candidates) {
        mustTriage(grant);
        return store.reasons(grant, candidates);
    }

    /// Makes somebody a candidate because a worker is concerned, or a partner asks for it. Somebody who is one
    /// already gets one more reason.
    @Transactional
    public CandidateOutcome ask(PersonGrant grant, TeamKey team, CandidateReason.Kind kind, String note) {
        if (grant.permission() != ActionPermissions.WORK) {
            throw new IllegalArgumentException("Candidates are put forward by %s".formatted(ActionPermissions.WORK));
        }
        if (kind != CandidateReason.Kind.CONCERN && kind != CandidateReason.Kind.REQUEST) {
            throw new IllegalArgumentException("A worker does not put anybody forward by " + kind);
        }
        if (note.isBlank() || note.length() > CandidateReason.LONGEST) {
            return new NotPossible("note", "Say why, in %d characters or fewer".formatted(CandidateReason.LONGEST));
        }
        if (teams.openToday(team).isEmpty()) {
            return new NotPossible("team", "Select the team that decides");
        }
        if (cases.of(grant).stream().anyMatch(CareCase.Open.class::isInstance)) {
            return new NotPossible("note", "This person has a case already. Add an action instead");
        }
        Instant now = clock.instant();
        LocalDate today = London.dayOf(now);
        CandidateReason reason =
                CandidateReason.said(kind, note.strip(), today, grant.viewer().worker());
        Optional<Open> open = store.of(grant).stream()
                .filter(Open.class::isInstance)
                .map(Open.class::cast)
                .findFirst();
        open.ifPresent(one -> store.addReason(one.id(), reason));
        Candidate candidate = open.isPresent() ? open.get() : store.add(grant, team, reason, now);
        grants.shown(grant, "put forward as " + candidate.id());
        return new Changed(candidate);
    }

    static void mustTriage(PersonGrant grant) {
        if (grant.permission() != CandidatePermissions.TRIAGE) {
            throw new IllegalArgumentException(
                    "Candidates are decided about by %s".formatted(CandidatePermissions.TRIAGE));
        }
    }
}
