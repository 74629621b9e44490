package kith.coordination.candidates;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.BiFunction;
import kith.access.Grants;
import kith.access.PersonGrant;
import kith.coordination.candidates.Candidate.Accepted;
import kith.coordination.candidates.Candidate.Decided;
import kith.coordination.candidates.Candidate.Declined;
import kith.coordination.candidates.Candidate.Duplicate;
import kith.coordination.candidates.Candidate.Open;
import kith.coordination.candidates.CandidateOutcome.Changed;
import kith.coordination.candidates.CandidateOutcome.NoSuchCandidate;
import kith.coordination.candidates.CandidateOutcome.NotPossible;
import kith.coordination.candidates.CandidateOutcome.TooLate;
import kith.coordination.cases.CareCase;
import kith.coordination.cases.CaseOutcome;
import kith.coordination.cases.CasePermissions;
import kith.coordination.cases.Cases;
import kith.coordination.contacts.Attempts;
import kith.coordination.contacts.Contacts;
import kith.kernel.CandidateId;
import kith.kernel.London;
import kith.kernel.WorkerId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Decides about candidates. Every decision is one of a named human: the viewer of the grant.
@Service
public class Triage {

    private final CandidacyStore store;
    private final Cases cases;
    private final Contacts contacts;
    private final Grants grants;
    private final Clock clock;

    Triage(CandidacyStore store, Cases cases, Contacts contacts, Grants grants, Clock clock) {
        this.store = store;
        this.cases = cases;
        this.contacts = contacts;
        this.grants = grants;
        this.clock = clock;
    }

    /// Opens a case of the candidate's team: with a key worker at once, or planned without one.
    ///
    /// @param coordinating the grant that opens the case
    @Transactional
    public CandidateOutcome accept(
            PersonGrant grant, PersonGrant coordinating, CandidateId id, Optional<WorkerId> keyWorker) {
        if (coordinating.permission() != CasePermissions.COORDINATE
                || !coordinating.person().equals(grant.person())) {
            throw new IllegalArgumentException("A case is opened by %s".formatted(CasePermissions.COORDINATE));
        }
        return change(grant, id, "accepted", (candidate, now) -> switch (candidate) {
            case Open _
            when store.hasDied(grant, London.dayOf(now)) ->
                new NotPossible("keyWorker", "This person has died. Decline with that reason");
            case Open open -> {
                CaseOutcome outcome = keyWorker.isPresent()
                        ? cases.begin(coordinating, open.identified().team(), keyWorker.get())
                        : cases.plan(coordinating, open.identified().team());
                yield switch (outcome) {
                    case CaseOutcome.Changed(CareCase care) -> new Changed(open.accept(care.id(), decided(grant, now)));
                    case CaseOutcome.TooLate(CareCase care) ->
                        new NotPossible("keyWorker", "This person has an open case already: %s".formatted(care.id()));
                    case CaseOutcome.NotPossible(var sentence) -> new NotPossible("keyWorker", sentence);
                    case CaseOutcome.NoSuchCase() -> new NotPossible("keyWorker", "The case could not be opened");
                };
            }
            case Accepted accepted -> new Changed(accepted);
            case Declined _, Duplicate _ -> new TooLate(candidate);
        });
    }

    /// @param until the day on which the person may come back; without one only a new reason brings them back
    @Transactional
    public CandidateOutcome decline(PersonGrant grant, CandidateId id, DeclineReason why, Optional<LocalDate> until) {
        return change(grant, id, "declined", (candidate, now) -> switch (candidate) {
            case Open _
            when until.isPresent() && !until.get().isAfter(London.dayOf(now)) ->
                new NotPossible("until", "The day must be in the future");
            case Open open
            when why == DeclineReason.COULD_NOT_BE_REACHED && !triedEnough(grant, open) ->
                new NotPossible("reason", Attempts.TOO_FEW);
            case Open open -> new Changed(open.decline(why, until, decided(grant, now)));
            case Declined declined -> new Changed(declined);
            case Accepted _, Duplicate _ -> new TooLate(candidate);
        });
    }

    @Transactional
    public CandidateOutcome defer(PersonGrant grant, CandidateId id, LocalDate until) {
        return change(grant, id, "deferred", (candidate, now) -> switch (candidate) {
            case Open _
            when !until.isAfter(London.dayOf(now)) -> new NotPossible("until", "The day must be in the future");
            case Open open -> new Changed(open.defer(until, decided(grant, now)));
            case Accepted _, Declined _, Duplicate _ -> new TooLate(candidate);
        });
    }

    /// The person is a candidate twice, as after two people were joined. The older one stays.
    @Transactional
    public CandidateOutcome markDuplicate(PersonGrant grant, CandidateId id) {
        return change(grant, id, "marked as a duplicate", (candidate, now) -> switch (candidate) {
            case Open open ->
                store.of(grant).stream()
                        .filter(Open.class::isInstance)
                        .map(Candidate::id)
                        .filter(other -> !other.equals(id))
                        .findFirst()
                        .<CandidateOutcome>map(other -> new Changed(open.markDuplicate(other, decided(grant, now))))
                        .orElseGet(() -> new NotPossible("reason", "This person is a candidate only once"));
            case Duplicate duplicate -> new Changed(duplicate);
            case Accepted _, Declined _ -> new TooLate(candidate);
        });
    }

    /// Records that help was offered, in the person's language and format.
    @Transactional
    public CandidateOutcome invite(PersonGrant grant, CandidateId id, String language, Invitation.Format format) {
        return change(grant, id, "invited", (candidate, now) -> switch (candidate) {
            case Open _
            when language.isBlank() || language.length() > Invitation.LONGEST ->
                new NotPossible("language", "Enter the language of the invitation");
            case Open open ->
                new Changed(open.invite(new Invitation(London.dayOf(now), language.strip(), format, Optional.empty())));
            case Accepted _, Declined _, Duplicate _ -> new TooLate(candidate);
        });
    }

    /// Records what the person said to the invitation. It decides nothing: a human does that.
    @Transactional
    public CandidateOutcome answer(PersonGrant grant, CandidateId id, Invitation.Answer said) {
        return change(grant, id, "answered the invitation of", (candidate, _) -> switch (candidate) {
            case Open open
            when open.identified().invitation().isEmpty() -> new NotPossible("answer", "Record the invitation first");
            case Open open ->
                new Changed(open.invite(open.identified().invitation().get().answered(said)));
            case Accepted _, Declined _, Duplicate _ -> new TooLate(candidate);
        });
    }

    /// Whether enough was tried since the person became a candidate.
    boolean triedEnough(PersonGrant grant, Open candidate) {
        LocalDate since = London.dayOf(candidate.identified().at());
        return Attempts.areEnough(contacts.of(grant).stream()
                .map(recorded -> recorded.entry().facts())
                .filter(facts -> !facts.on().isBefore(since))
                .toList());
    }

    private CandidateOutcome change(
            PersonGrant grant, CandidateId id, String words, BiFunction<Candidate, Instant, CandidateOutcome> move) {
        Candidates.mustTriage(grant);
        Optional<Candidate> found = store.lock(grant, id);
        if (found.isEmpty()) {
            return new NoSuchCandidate();
        }
        Candidate before = found.get();
        CandidateOutcome outcome = move.apply(before, clock.instant());
        if (outcome instanceof Changed(var after) && !after.equals(before)) {
            store.save(after);
            grants.shown(grant, words + " " + id);
        }
        return outcome;
    }

    private static Decided decided(PersonGrant grant, Instant now) {
        return new Decided(grant.viewer().worker(), now);
    }
}
