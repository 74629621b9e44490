package kith.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import kith.engine.terms.Demographics;
import kith.intake.spool.SubjectItems;
import kith.kernel.RecordId;
import kith.people.records.KnownRecord;
import kith.people.records.LocalIds;
import kith.people.records.People;
import kith.record.Contributions;
import kith.record.Incoming;
import kith.record.PendingChange;
import org.springframework.stereotype.Component;

/// Decides which record each subject of a batch belongs to. It makes records for new subjects, and a new record
/// where the partner now uses a local id for somebody else.
@Component
class SubjectRecords {

    private final People people;
    private final LocalIds localIds;
    private final Contributions contributions;

    SubjectRecords(People people, LocalIds localIds, Contributions contributions) {
        this.people = people;
        this.localIds = localIds;
        this.contributions = contributions;
    }

    /// @param records one for each subject
    /// @param expected those that have no demographics yet
    /// @param change what the batch changes in these records
    record Assigned(List<RecordId> records, Set<RecordId> expected, PendingChange change) {}

    Assigned assign(ImportTask task, BatchDiff.Compared batch) {
        Map<String, KnownRecord> all = known(task, batch);
        Map<RecordId, KnownRecord> takenOver = takenOver(task, batch);
        List<RecordId> records = new ArrayList<>(batch.subjects().size());
        Set<RecordId> expected = new HashSet<>();
        Map<Integer, Incoming> again = new HashMap<>();
        for (SubjectItems subject : batch.subjects()) {
            if (!subject.aboutPerson()) {
                RecordId shelf = contributions.shelf(task.partner(), subject.name());
                task.see(shelf);
                records.add(shelf);
                continue;
            }
            KnownRecord before = Objects.requireNonNull(all.get(subject.name()));
            KnownRecord now = takenOver.getOrDefault(before.record(), before);
            if (!now.equals(before)) {
                again.put(records.size(), new Incoming(subject.name(), Optional.of(now.record()), subject.items()));
            }
            if (now.expected()) {
                expected.add(now.record());
            }
            task.see(now.record());
            records.add(now.record());
        }
        PendingChange change = again.isEmpty()
                ? batch.change()
                : contributions.diffAgain(task.run(), batch.extract(), batch.change(), again, task.extractor());
        return new Assigned(records, expected, change);
    }

    private Map<String, KnownRecord> known(ImportTask task, BatchDiff.Compared batch) {
        Map<String, KnownRecord> all = new HashMap<>(batch.known());
        all.putAll(people.newRecords(
                task.partner(),
                batch.subjects().stream()
                        .filter(subject -> subject.aboutPerson() && !all.containsKey(subject.name()))
                        .map(SubjectItems::name)
                        .toList()));
        return all;
    }

    /// The records that replace others, where the partner now uses a local id for somebody else.
    private Map<RecordId, KnownRecord> takenOver(ImportTask task, BatchDiff.Compared batch) {
        Map<RecordId, Demographics> demographics = new HashMap<>();
        for (int i = 0; i < batch.subjects().size(); i++) {
            KnownRecord record = batch.known().get(batch.subjects().get(i).name());
            if (record != null && !record.expected()) {
                batch.change().says(i).ifPresent(said -> demographics.put(record.record(), said));
            }
        }
        return demographics.isEmpty() ? Map.of() : localIds.takenOver(task.partner(), demographics);
    }
}
