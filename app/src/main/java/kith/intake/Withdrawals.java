package kith.intake;

import java.util.List;
import java.util.function.Consumer;
import kith.intake.spool.SubjectItems;
import kith.kernel.RecordId;
import kith.people.records.KnownRecord;
import kith.people.records.People;
import org.springframework.stereotype.Component;

/// Finds the people whom a full extract no longer has. The partner has withdrawn everything about them.
@Component
class Withdrawals {

    private static final int RECORDS_AT_ONCE = 2_000;

    private final People people;

    Withdrawals(People people) {
        this.people = people;
    }

    /// @param batches receives the withdrawn subjects, without items, a batch at a time
    void find(ImportTask task, Consumer<SubjectGrouper.Batch> batches) {
        List<KnownRecord> page = people.recordsOf(task.partner(), new RecordId(0), RECORDS_AT_ONCE);
        while (!page.isEmpty()) {
            List<SubjectItems> gone = page.stream()
                    .filter(known -> !task.hasSeen(known.record()))
                    .map(known -> SubjectItems.ofPerson(known.localId()))
                    .toList();
            if (!gone.isEmpty()) {
                batches.accept(new SubjectGrouper.Batch(gone, task.progress().bucket()));
            }
            page = people.recordsOf(task.partner(), page.getLast().record(), RECORDS_AT_ONCE);
        }
    }
}
