package kith.cli.demonstration;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kith.access.AccessOutcome.Permitted;
import kith.access.Grants;
import kith.access.PersonGrant;
import kith.access.PersonPermission;
import kith.access.Reason;
import kith.access.RequestedPerson;
import kith.access.TaskGrant;
import kith.access.Viewer;
import kith.access.workers.Workers;
import kith.access.workers.WorkingRoles;
import kith.coordination.actions.ActionOrigin;
import kith.coordination.actions.ActionOutcome;
import kith.coordination.actions.ActionPermissions;
import kith.coordination.actions.Actions;
import kith.coordination.actions.NewAction;
import kith.coordination.actions.Owner;
import kith.coordination.candidates.CandidatePermissions;
import kith.coordination.candidates.CandidatePermissions.TriageCandidates;
import kith.coordination.candidates.Candidates;
import kith.coordination.candidates.OpenCandidate;
import kith.coordination.cases.CareCase;
import kith.coordination.cases.CaseOutcome;
import kith.coordination.cases.CasePermissions;
import kith.coordination.cases.Cases;
import kith.coordination.circles.CircleOutcome;
import kith.coordination.circles.Circles;
import kith.coordination.circles.Supporter;
import kith.coordination.contacts.Contact.Facts;
import kith.coordination.contacts.ContactOutcome;
import kith.coordination.contacts.ContactResult;
import kith.coordination.contacts.ContactWay;
import kith.coordination.contacts.ContactedParty;
import kith.coordination.contacts.Contacts;
import kith.engagement.EngagementPermissions;
import kith.engagement.EngagementPermissions.WritePublicPages;
import kith.engagement.PageContent;
import kith.engagement.PageKey;
import kith.engagement.PublicPages;
import kith.engagement.SavedPage;
import kith.kernel.CaseId;
import kith.kernel.London;
import kith.kernel.PersonId;
import kith.kernel.WorkerId;
import kith.partners.TeamKey;
import kith.people.search.FoundPerson;
import kith.people.search.PersonSearch;
import kith.people.search.Search;
import kith.people.search.SearchPermissions;
import kith.people.search.SearchPermissions.SearchPeople;
import kith.ui.reasons.ReasonKind;

/// One worker of the demonstration at their desk. What they do passes the same decisions of access, and leaves the
/// same entries in the log, as what somebody does in the browser.
final class Desk {

    private final Parts parts;
    private final Viewer viewer;

    private Desk(Parts parts, Viewer viewer) {
        this.parts = parts;
        this.viewer = viewer;
    }

    /// The desk of a worker in a role of theirs; empty where they did not work here then.
    static Optional<Desk> of(Parts parts, DemonstrationWorker worker) {
        return parts.get(Workers.class)
                .byUsername(worker.username())
                .flatMap(known -> parts.get(WorkingRoles.class).viewer(known.id(), worker.role()))
                .map(viewer -> new Desk(parts, viewer));
    }

    WorkerId worker() {
        return viewer.worker();
    }

    TeamKey team() {
        return viewer.team();
    }

    LocalDate today() {
        return London.today(parts.get(Clock.class));
    }

    /// Somebody with this NHS number; empty where no record has it.
    Optional<Somebody> find(String nhsNumber) {
        TaskGrant<SearchPeople> granted = parts.get(Grants.class)
                .decide(viewer, SearchPermissions.SEARCH, new Reason(ReasonKind.REFERRAL, "A referral to our team"))
                .orRefuse();
        List<FoundPerson> found = parts.get(PersonSearch.class)
                .search(
                        granted,
                        new Search(
                                Optional.of(nhsNumber),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty()))
                .people();
        parts.get(Grants.class)
                .found(
                        granted,
                        "NHS number",
                        found.stream().map(FoundPerson::person).toList());
        return found.stream()
                .filter(person -> person.why().contains(FoundPerson.SAME_NUMBER))
                .findFirst()
                .map(person -> new Somebody(person.person(), person.key()));
    }

    /// The first people who wait for the team to decide, without those who have died.
    List<OpenCandidate> waiting(int most) {
        TaskGrant<TriageCandidates> granted = parts.get(Grants.class)
                .decide(viewer, CandidatePermissions.QUEUE)
                .orRefuse();
        List<OpenCandidate> open = parts.get(Candidates.class).open(granted, most, 0);
        parts.get(Grants.class)
                .shown(
                        granted,
                        "candidates",
                        open.stream().map(one -> one.candidate().person()).toList());
        return open.stream().filter(one -> !one.died()).toList();
    }

    /// The permission to do something with a person.
    PersonGrant may(PersonPermission permission, Somebody person) {
        return decide(permission, person)
                .orElseThrow(() -> new IllegalStateException(
                        "%s may not do %s for %s".formatted(viewer, permission, person.id())));
    }

    /// The same; empty where they may not.
    Optional<PersonGrant> decide(PersonPermission permission, Somebody person) {
        return parts.get(Grants.class).decide(viewer, permission, person.requested())
                        instanceof Permitted<PersonGrant>(var grant)
                ? Optional.of(grant)
                : Optional.empty();
    }

    CaseId begin(Somebody person, WorkerId keyWorker) {
        return begun(parts.get(Cases.class).begin(may(CasePermissions.COORDINATE, person), team(), keyWorker));
    }

    /// The case of somebody that is open.
    CaseId caseOf(Somebody person) {
        return parts.get(Cases.class).of(may(CasePermissions.COORDINATE, person)).stream()
                .filter(CareCase.Open.class::isInstance)
                .map(CareCase::id)
                .findFirst()
                .orElseThrow();
    }

    private static CaseId begun(CaseOutcome outcome) {
        if (outcome instanceof CaseOutcome.Changed(var careCase)) {
            return careCase.id();
        }
        throw failed(outcome);
    }

    /// Records a contact of today.
    void contacted(Somebody person, ContactWay way, ContactedParty whom, ContactResult result, String note) {
        ContactOutcome outcome = parts.get(Contacts.class)
                .add(
                        may(ActionPermissions.WORK, person),
                        new Facts(today(), way, whom, result, note),
                        Optional.empty());
        if (!(outcome instanceof ContactOutcome.Written)) {
            throw failed(outcome);
        }
    }

    void asks(Somebody person, String title, WorkerId owner, LocalDate due) {
        ActionOutcome outcome = parts.get(Actions.class)
                .add(
                        may(ActionPermissions.WORK, person),
                        new NewAction(title, new Owner.OfWorker(owner), due, ActionOrigin.WORKER));
        if (!(outcome instanceof ActionOutcome.Changed)) {
            throw failed(outcome);
        }
    }

    void involves(Somebody person, Supporter who, String part, String reach) {
        CircleOutcome outcome = parts.get(Circles.class).add(may(ActionPermissions.WORK, person), who, part, reach);
        if (!(outcome instanceof CircleOutcome.Changed)) {
            throw failed(outcome);
        }
    }

    /// Writes a page of the public site and publishes it.
    void publishes(PageKey page, PageContent content) {
        TaskGrant<WritePublicPages> granted = parts.get(Grants.class)
                .decide(viewer, EngagementPermissions.PAGES)
                .orRefuse();
        SavedPage saved = parts.get(PublicPages.class).save(granted, page, content, 0);
        if (!(saved instanceof SavedPage.Saved(var version))
                || !parts.get(PublicPages.class).publish(granted, page, version)) {
            throw failed(saved);
        }
    }

    static IllegalStateException failed(Object outcome) {
        return new IllegalStateException("The demonstration could not add work: " + outcome);
    }

    /// Somebody of the borough, with the key in the addresses of their pages.
    record Somebody(PersonId id, UUID key) {

        static Somebody of(OpenCandidate candidate) {
            return new Somebody(candidate.candidate().person(), candidate.key());
        }

        private RequestedPerson requested() {
            return RequestedPerson.of(key, Optional.of(id));
        }
    }
}
