package kith.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import kith.access.AccessRules.Answer;
import kith.access.AccessRules.Request;
import kith.access.Clause.Rows;
import kith.access.budget.DailyBudget;
import kith.access.relationships.Relationship;
import kith.access.relationships.Relationship.Subject;
import kith.access.relationships.RelationshipKind;
import kith.access.relationships.Relationships;
import kith.kernel.London;
import kith.kernel.PersonId;
import kith.kernel.ReadOnce;
import kith.kernel.reading.Queries;
import kith.ui.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Decides who may see and do what, by [AccessRules], and writes to the log what was shown.
///
/// Who shows something calls [#shown] or [#found] in the transaction that reads it. Refusals are logged here,
/// in a transaction of their own: ask before opening one, so that a refusal needs no second connection.
@Service
public class Grants {

    /// How long a reason holds for the worker who gave it (IG-04).
    static final Duration REASON_HOLDS = Duration.ofMinutes(60);

    private final Recorder log;
    private final ReasonStore reasons;
    private final Relationships relationships;
    private final List<RelationshipSource> sources;
    private final List<Restriction> restrictions;
    private final Clock clock;
    private final DailyBudget budget;
    private final Queries queries;

    Grants(
            Recorder log,
            ReasonStore reasons,
            Relationships relationships,
            List<RelationshipSource> sources,
            List<Restriction> restrictions,
            Clock clock,
            DailyBudget budget,
            Queries queries) {
        this.log = log;
        this.reasons = reasons;
        this.relationships = relationships;
        this.sources = sources;
        this.restrictions = restrictions;
        this.clock = clock;
        this.budget = budget;
        this.queries = queries;
    }

    /// One person. It does the same work, and asks and logs the same, for a person who does not exist.
    public AccessOutcome<PersonGrant> decide(Viewer viewer, PersonPermission permission, RequestedPerson person) {
        Instant now = clock.instant();
        askTogether(viewer, permission, person, now);
        Optional<Reason> reason = reasons.held(viewer.worker(), ReasonStore.about(person), now);
        Set<RelationshipKind> held = held(viewer, permission, person.orNobody(), now);
        Request request = Request.of(viewer, permission)
                .with(held)
                .withReason(reason.isPresent() && (held.contains(RelationshipKind.STATED_REASON) || !person.exists()))
                .forSomebodyWhoExists(person.exists())
                .restrictedBy(restrictions(viewer, person.orNobody()));
        Answer answer = AccessRules.decide(request);
        return answer instanceof Answer.Permit permit
                ? new AccessOutcome.Permitted<>(new PersonGrant(
                        permission, viewer, person.orNobody(), permit.forViewer(viewer), permit.counted(reason)))
                : notPermitted(viewer, permission, answer, permission.object(), person.people());
    }

    /// A set of people. A reason that was given for it holds for an hour.
    public <T extends Task> AccessOutcome<SetGrant<T>> decide(
            Viewer viewer, SetPermission<T> permission, PeopleSet set) {
        Instant now = clock.instant();
        Optional<Reason> reason = reasons.held(viewer.worker(), ReasonStore.about(permission, set), now);
        Request request =
                Request.of(viewer, permission).covering(set.isCoveredBy(viewer)).withReason(reason.isPresent());
        Answer answer = AccessRules.decide(request);
        return answer instanceof Answer.Permit permit
                ? new AccessOutcome.Permitted<>(new SetGrant<>(
                        permission,
                        viewer,
                        set,
                        rows(viewer, permit.by().rows(), now),
                        permit.forViewer(viewer),
                        permit.counted(reason)))
                : notPermitted(viewer, permission, answer, set.words(), List.of());
    }

    /// A task of a viewer who gives no reason.
    public <T extends Task> AccessOutcome<TaskGrant<T>> decide(Viewer viewer, TaskPermission<T> permission) {
        return decide(viewer, permission, Optional.empty());
    }

    /// A task of a viewer who says why. Nobody makes more searches in a day than the budget allows.
    public <T extends Task> AccessOutcome<TaskGrant<T>> decide(
            Viewer viewer, TaskPermission<T> permission, Reason reason) {
        Optional<String> refusal = budget.refusesSearch(log.searches(viewer.worker(), budget.since(clock)));
        if (refusal.isPresent()) {
            log.refused(viewer, permission, DailyBudget.CLAUSE, permission.object(), List.of());
            return new AccessOutcome.Refused<>(refusal.get());
        }
        return decide(viewer, permission, Optional.of(reason));
    }

    private <T extends Task> AccessOutcome<TaskGrant<T>> decide(
            Viewer viewer, TaskPermission<T> permission, Optional<Reason> reason) {
        Answer answer = AccessRules.decide(Request.of(viewer, permission).withReason(reason.isPresent()));
        return answer instanceof Answer.Permit permit
                ? new AccessOutcome.Permitted<>(
                        new TaskGrant<>(permission, viewer, permit.forViewer(viewer), permit.counted(reason)))
                : notPermitted(viewer, permission, answer, permission.object(), List.of());
    }

    private <G extends Grant> AccessOutcome<G> notPermitted(
            Viewer viewer, Permission permission, Answer answer, String what, List<PersonId> people) {
        if (answer instanceof Answer.AskReason(var question)) {
            log.reasonRequired(viewer, permission, answer.clause(), what, people);
            return new AccessOutcome.ReasonRequired<>(question);
        }
        log.refused(viewer, permission, answer.clause(), what, people);
        return permission instanceof PersonPermission
                ? new AccessOutcome.NotFound<>()
                : new AccessOutcome.Refused<>(permission.sentence());
    }

    /// Whether a page shows the viewer the way to a task: the same decision, with nothing opened and nothing
    /// logged. A task that asks for a reason is shown.
    public boolean permits(Viewer viewer, TaskPermission<?> permission) {
        return !(AccessRules.decide(Request.of(viewer, permission)) instanceof Answer.Refuse);
    }

    /// The same of a set of people.
    public boolean permits(Viewer viewer, SetPermission<?> permission, PeopleSet set) {
        Request request = Request.of(viewer, permission).covering(set.isCoveredBy(viewer));
        return !(AccessRules.decide(request) instanceof Answer.Refuse);
    }

    /// The same of another permission about a person whose record is open. Nothing is asked: a permission that
    /// would need a reason is not there.
    public boolean permits(PersonGrant opened, PersonPermission permission) {
        return ReadOnce.answer(
                List.of(permission, opened.viewer(), opened.person()), () -> decides(opened, permission));
    }

    private boolean decides(PersonGrant opened, PersonPermission permission) {
        Set<RelationshipKind> held = held(opened.viewer(), permission, opened.person(), clock.instant());
        Request request = Request.of(opened.viewer(), permission)
                .with(held)
                .withReason(held.contains(RelationshipKind.STATED_REASON))
                .forSomebodyWhoExists(true)
                .restrictedBy(restrictions(opened.viewer(), opened.person()));
        return AccessRules.decide(request) instanceof Answer.Permit;
    }

    /// What a viewer is asked who may give a reason; empty where a reason opens nothing to them.
    public Optional<String> question(Viewer viewer, Permission permission) {
        return AccessRules.decide(Request.of(viewer, permission)) instanceof Answer.AskReason(var question)
                ? Optional.of(question)
                : Optional.empty();
    }

    /// Keeps a reason for an hour, so that the person opens to this viewer. It does the same where there is
    /// nobody.
    ///
    /// @throws Refused where the viewer has given as many reasons today as the budget allows
    @Transactional(noRollbackFor = Refused.class)
    public void giveReason(Viewer viewer, PersonPermission permission, RequestedPerson person, Reason reason) {
        mayGiveReason(viewer, permission);
        spendReason(viewer, permission, permission.object(), person.people());
        Instant now = clock.instant();
        Instant until = now.plus(REASON_HOLDS);
        log.reasonGiven(viewer, permission, permission.object(), person.people(), reason);
        long number = reasons.add(
                viewer.worker(), ReasonStore.about(person), person.person().orElse(null), reason, now, until);
        person.person()
                .ifPresent(known -> relationships.declare(new Relationship(
                        new Subject.OfWorker(viewer.worker()),
                        known,
                        RelationshipKind.STATED_REASON,
                        "reason " + number,
                        now,
                        until)));
    }

    /// Keeps a reason for an hour, so that a set of people opens to this viewer.
    ///
    /// @throws Refused where the viewer has given as many reasons today as the budget allows
    @Transactional(noRollbackFor = Refused.class)
    public void giveReason(Viewer viewer, SetPermission<?> permission, PeopleSet set, Reason reason) {
        mayGiveReason(viewer, permission);
        spendReason(viewer, permission, set.words(), List.of());
        Instant now = clock.instant();
        log.reasonGiven(viewer, permission, set.words(), List.of(), reason);
        reasons.add(viewer.worker(), ReasonStore.about(permission, set), null, reason, now, now.plus(REASON_HOLDS));
    }

    private void spendReason(Viewer viewer, Permission permission, String what, List<PersonId> people) {
        budget.refusesReason(reasons.given(viewer.worker(), budget.since(clock)))
                .ifPresent(sentence -> {
                    log.refusedHere(viewer, permission, DailyBudget.CLAUSE, what, people);
                    throw new Refused(sentence);
                });
    }

    private void mayGiveReason(Viewer viewer, Permission permission) {
        if (question(viewer, permission).isEmpty()) {
            throw new IllegalArgumentException(
                    "A reason of a %s opens nothing by %s".formatted(viewer.role(), permission));
        }
    }

    /// Writes the audit row: what of this person the viewer saw, and on what basis. Fails where no transaction
    /// is open.
    public void shown(PersonGrant grant, String what) {
        log.shown(grant, what, Optional.empty(), List.of(grant.person()));
    }

    /// Writes the audit row: which of these people the viewer saw.
    public void shown(SetGrant<?> grant, String what, Collection<PersonId> people) {
        log.shown(grant, what, Optional.empty(), people);
    }

    /// Writes the audit row: whom a task showed.
    public void shown(TaskGrant<?> grant, String what, Collection<PersonId> people) {
        log.shown(grant, what, Optional.empty(), people);
    }

    /// Writes the audit row of a file that leaves Kith: whom it names. A set's [SetGrant#forExport] writes its own.
    public void exported(TaskGrant<?> grant, String what, Collection<PersonId> people) {
        log.exported(grant, what, people);
    }

    /// Writes the audit row of a search: what was looked for, and everybody it showed.
    public void found(TaskGrant<?> grant, String terms, Collection<PersonId> people) {
        log.shown(grant, "search results", Optional.of(terms), people);
    }

    /// Writes the audit row of an action that shows nobody: in the transaction that does it, or where it takes
    /// many, before the first.
    @Transactional
    public void doing(TaskGrant<? extends AdministrativeAction> grant, String what) {
        log.shown(grant, what, Optional.empty(), List.of());
    }

    /// The relationships that hold, of the kinds that the permission's clauses for the role name.
    private Set<RelationshipKind> held(Viewer viewer, PersonPermission permission, PersonId person, Instant now) {
        Set<RelationshipKind> held = EnumSet.noneOf(RelationshipKind.class);
        held.addAll(relationships.kinds(viewer.worker(), viewer.team(), person, now));
        LocalDate today = London.today(clock);
        named(viewer, permission)
                .filter(source ->
                        ReadOnce.answer(List.of(source, viewer, person), () -> source.holds(viewer, person, today)))
                .forEach(source -> held.add(source.kind()));
        return held;
    }

    /// The sources of the relationships that open the permission to the viewer's role.
    private Stream<RelationshipSource> named(Viewer viewer, PersonPermission permission) {
        Set<RelationshipKind> named = permission.relationships(viewer.role());
        return sources.stream().filter(source -> named.contains(source.kind()));
    }

    /// Whether there is such a person or not, the same statements go to the database in one round trip.
    private void askTogether(Viewer viewer, PersonPermission permission, RequestedPerson person, Instant now) {
        PersonId asked = person.orNobody();
        queries.askTogether(Stream.concat(
                        Stream.of(
                                reasons.heldQuery(viewer.worker(), ReasonStore.about(person), now),
                                relationships.kindsQuery(viewer.worker(), viewer.team(), asked, now)),
                        named(viewer, permission).flatMap(source -> source.queries(viewer, asked).stream()))
                .toList());
    }

    private Set<String> restrictions(Viewer viewer, PersonId person) {
        return Restriction.clauses(restrictions, viewer, person, London.today(clock));
    }

    private SetGrant.Rows rows(Viewer viewer, Rows rows, Instant now) {
        return switch (rows) {
            case ALL -> new SetGrant.Rows.None();
            case ON_PRACTICE_LIST -> new SetGrant.Rows.RegisteredWith(viewer.practices());
            case RELATED -> new SetGrant.Rows.Among(relationships.people(viewer.worker(), viewer.team(), now));
        };
    }
}
