package kith.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import kith.engine.feeds.items.Rejected;
import kith.intake.runs.Tally;
import kith.intake.spool.SubjectItems;
import kith.intake.withdrawals.Absences;
import kith.kernel.PersonId;
import kith.kernel.Planner;
import kith.kernel.RecordId;
import kith.people.linkage.Linkage;
import kith.people.records.DemographicsUpdate;
import kith.people.records.People;
import kith.population.derivation.Population;
import kith.record.Contributions;
import kith.record.RecordChange;
import kith.record.StoredChange;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Fourth stage of an import: stores a batch in one transaction, with the links and registers that follow from
/// it.
///
/// What belongs to the partner alone is written first, and only then is the lock taken under which people are
/// written one batch at a time. So one import can store while another links.
@Component
class BatchWriter {

    private final SubjectRecords subjectRecords;
    private final Contributions contributions;
    private final People people;
    private final Linkage linkage;
    private final Population population;
    private final Planner planner;
    private final Absences absences;
    private final TransactionTemplate transaction;

    BatchWriter(
            SubjectRecords subjectRecords,
            Contributions contributions,
            People people,
            Linkage linkage,
            Population population,
            Planner planner,
            Absences absences,
            PlatformTransactionManager transactions) {
        this.subjectRecords = subjectRecords;
        this.contributions = contributions;
        this.people = people;
        this.linkage = linkage;
        this.population = population;
        this.planner = planner;
        this.absences = absences;
        this.transaction = new TransactionTemplate(transactions);
    }

    void write(ImportTask task, BatchDiff.Compared batch) {
        List<Rejected> lines = new ArrayList<>();
        List<RecordChange> changes = new ArrayList<>();
        transaction.executeWithoutResult(status -> {
            SubjectRecords.Assigned assigned = subjectRecords.assign(task, batch);
            StoredChange stored = contributions.keep(task.run(), assigned.change(), assigned.records());
            changes.addAll(stored.changes());
            people.lockWriting();
            planner.lookAgain();
            List<DemographicsUpdate> updates = updates(stored.changes());
            Set<RecordId> expected = assigned.expected();
            updates.stream()
                    .filter(update -> update.details().isPresent())
                    .map(DemographicsUpdate::record)
                    .forEach(expected::remove);
            Tally more = count(task, stored.changes(), batch.subjects(), expected, lines);
            population.refreshAfter(() -> link(task, updates, stored.changes()));
            population.countOn(stored.conditions());
            task.progress().count(more);
            task.progress().save();
            if (task.dry()) {
                status.setRollbackOnly();
            }
        });
        lines.forEach(task.rejects()::add);
        absences.add(task.run(), changes);
        if (task.dry()) {
            task.progress().save();
        }
        task.progress().report();
    }

    private static List<DemographicsUpdate> updates(List<RecordChange> changes) {
        List<DemographicsUpdate> updates = new ArrayList<>();
        for (RecordChange change : changes) {
            switch (change.who()) {
                case RecordChange.Who.Stated(var demographics) ->
                    updates.add(new DemographicsUpdate(change.record(), Optional.of(demographics)));
                case RecordChange.Who.TakenBack _ ->
                    updates.add(new DemographicsUpdate(change.record(), Optional.empty()));
                case RecordChange.Who.Unsaid _ -> {}
            }
        }
        return updates;
    }

    /// Links the records again, and locks everybody affected in order of id.
    private Set<PersonId> link(ImportTask task, List<DemographicsUpdate> updates, List<RecordChange> changes) {
        Set<PersonId> touched = new TreeSet<>(Comparator.comparingLong(PersonId::value));
        if (task.typed()) {
            linkage.receive(task.run(), updates);
            return touched;
        }
        touched.addAll(linkage.apply(task.run(), updates));
        touched.addAll(people.peopleOf(changes.stream()
                .filter(RecordChange::factsTouched)
                .map(RecordChange::record)
                .toList()));
        people.lock(touched);
        return touched;
    }

    /// An item about somebody whose demographics have not come is counted as held, whatever else it is.
    private static Tally count(
            ImportTask task,
            List<RecordChange> changes,
            List<SubjectItems> subjects,
            Set<RecordId> expected,
            List<Rejected> lines) {
        Tally tally = Tally.NOTHING;
        for (int i = 0; i < subjects.size(); i++) {
            RecordChange change = changes.get(i);
            SubjectItems subject = subjects.get(i);
            boolean held = expected.contains(change.record());
            if (subject.aboutPerson() && !held) {
                task.progress().countPeople(1);
            }
            change.problems().forEach(problem -> lines.add(line(subject, problem, Rejected.Kind.SET_ASIDE)));
            change.contradictions().forEach(problem -> lines.add(line(subject, problem, Rejected.Kind.REJECTED)));
            int rejected = change.contradictions().size();
            tally = tally.plus(held ? Tally.held(subject.items().size() - rejected) : stored(change))
                    .plus(Tally.rejected(rejected))
                    .plus(Tally.setAside(change.problems().size()))
                    .plus(Tally.notUnderstood(change.problems().stream()
                            .filter(problem -> !problem.isOlderVersion())
                            .mapToInt(RecordChange.Problem::item)
                            .distinct()
                            .count()))
                    .plus(Tally.leftOut(change.leftOut()));
        }
        return tally;
    }

    private static Tally stored(RecordChange change) {
        return Tally.stored(change.stored())
                .plus(Tally.changed(change.changed()))
                .plus(Tally.unchanged(change.unchanged()));
    }

    private static Rejected line(SubjectItems subject, RecordChange.Problem problem, Rejected.Kind kind) {
        SubjectItems.Origin origin = subject.origin(problem.item());
        return Rejected.ofLine(
                origin.file(),
                origin.line(),
                problem.reason(),
                subject.items().get(problem.item()).bytes(),
                kind);
    }
}
