package kith.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kith.engine.feeds.Feed;
import kith.intake.runs.HeldWithdrawals;
import kith.intake.runs.WithdrawalWatch;
import kith.intake.spool.SubjectItems;
import kith.intake.withdrawals.Absences;
import kith.kernel.RecordId;
import kith.kernel.RunId;
import kith.people.records.KnownRecord;
import kith.people.records.People;
import kith.record.AbsentItems;
import kith.record.AbsentItems.Gone;
import org.springframework.stereotype.Component;

/// Last stage of a full extract: withdraws what it no longer has, or holds that until somebody confirms it.
@Component
class Withdrawals {

    private static final int RECORDS_AT_ONCE = 2_000;

    private final People people;
    private final Absences absences;
    private final AbsentItems items;
    private final BatchWriter writer;

    Withdrawals(People people, Absences absences, AbsentItems items, BatchWriter writer) {
        this.people = people;
        this.absences = absences;
        this.items = items;
        this.writer = writer;
    }

    void begin(ImportTask task) {
        absences.begin(task.run());
    }

    /// Everything of the extract has been stored. Finds the people it no longer has, and decides.
    Optional<HeldWithdrawals> decide(ImportTask task) {
        collectUnseen(task);
        Optional<HeldWithdrawals> held = absences.decide(new Absences.Stored(
                task.run(),
                task.partner(),
                Optional.ofNullable(task.feed().extracted()),
                task.read(),
                task.dry(),
                task.mode() == Intake.Mode.KEEP_AND_WITHDRAW));
        if (held.isEmpty()) {
            withdraw(task, WithdrawalWatch.SILENT);
            absences.forget(task.run());
        }
        return held;
    }

    Optional<HeldWithdrawals> held(RunId run) {
        return absences.held(run);
    }

    private void collectUnseen(ImportTask task) {
        absences.addAll(
                task.run(),
                items.shelves(task.partner()).values().stream()
                        .filter(shelf -> !task.hasSeen(shelf))
                        .toList());
        List<KnownRecord> page = people.recordsOf(task.partner(), new RecordId(0), RECORDS_AT_ONCE);
        while (!page.isEmpty()) {
            absences.addAll(
                    task.run(),
                    page.stream()
                            .map(KnownRecord::record)
                            .filter(record -> !task.hasSeen(record))
                            .toList());
            page = people.recordsOf(task.partner(), page.getLast().record(), RECORDS_AT_ONCE);
        }
    }

    /// Withdraws what was held.
    ///
    /// @return whether it came to the end
    boolean withdrawHeld(ImportTask task, WithdrawalWatch watch) {
        task.progress().beginStoring(1);
        boolean whole = withdraw(task, watch);
        if (whole) {
            absences.forget(task.run());
        } else {
            absences.countHeld(task.run());
        }
        return whole;
    }

    /// Withdraws what is absent, record by record. What is withdrawn is absent no more.
    ///
    /// @return whether it came to the end
    private boolean withdraw(ImportTask task, WithdrawalWatch watch) {
        long all = absences.count(task.run());
        long before = task.progress().tally().leftOut();
        Map<String, RecordId> shelves = items.shelves(task.partner());
        Map<RecordId, Set<Long>> onShelves = absences.of(task.run(), shelves.values());
        List<Gone> gone = new ArrayList<>();
        List<SubjectItems> subjects = new ArrayList<>();
        shelves.forEach((type, shelf) -> {
            if (onShelves.containsKey(shelf)) {
                gone.add(new Gone(shelf, type, onShelves.get(shelf)));
                subjects.add(SubjectItems.ofShelf(type));
            }
        });
        write(task, gone, subjects, Map.of());
        List<KnownRecord> page = people.recordsOf(task.partner(), new RecordId(0), RECORDS_AT_ONCE);
        while (!page.isEmpty()) {
            if (!watch.goesOn(task.progress().tally().leftOut() - before, all)) {
                return false;
            }
            ofPeople(task, page);
            page = people.recordsOf(task.partner(), page.getLast().record(), RECORDS_AT_ONCE);
        }
        return true;
    }

    private void ofPeople(ImportTask task, List<KnownRecord> page) {
        Map<RecordId, Set<Long>> absent =
                absences.of(task.run(), page.stream().map(KnownRecord::record).toList());
        List<Gone> gone = new ArrayList<>();
        List<SubjectItems> subjects = new ArrayList<>();
        Map<String, KnownRecord> known = new HashMap<>();
        for (KnownRecord record : page) {
            Set<Long> keys = absent.getOrDefault(record.record(), Set.of());
            if (!keys.isEmpty()) {
                gone.add(new Gone(record.record(), record.localId(), keys));
                subjects.add(SubjectItems.ofPerson(record.localId()));
                known.put(record.localId(), record);
            }
        }
        write(task, gone, subjects, known);
    }

    private void write(ImportTask task, List<Gone> gone, List<SubjectItems> subjects, Map<String, KnownRecord> known) {
        if (!gone.isEmpty()) {
            writer.write(
                    task,
                    new BatchDiff.Compared(
                            subjects,
                            task.progress().bucket(),
                            Feed.Extract.CHANGES,
                            known,
                            items.withdrawal(task.run(), gone, task.extractor())));
            absences.withdrawn(task.run(), gone.stream().map(Gone::record).toList());
        }
    }
}
