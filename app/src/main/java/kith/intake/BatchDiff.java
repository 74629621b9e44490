package kith.intake;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import kith.engine.feeds.Feed;
import kith.intake.spool.SubjectItems;
import kith.people.records.KnownRecord;
import kith.people.records.People;
import kith.record.Contributions;
import kith.record.Incoming;
import kith.record.PendingChange;
import org.springframework.stereotype.Component;

/// Third stage of an import: compares a batch with what is current in the records it is about.
///
/// It writes nothing, so one batch is compared while the one before it is stored. A record is in one batch of
/// an import, and a partner's imports run one at a time, so what is read here is still true when the batch is
/// stored. The halves of a batch that the database refused are compared again, once what came before is stored.
@Component
class BatchDiff {

    private final People people;
    private final Contributions contributions;

    BatchDiff(People people, Contributions contributions) {
        this.people = people;
        this.contributions = contributions;
    }

    /// A batch with what it would change.
    ///
    /// @param known the records that exist already, by the partner's local id
    record Compared(
            List<SubjectItems> subjects,
            int bucket,
            Feed.Extract extract,
            Map<String, KnownRecord> known,
            PendingChange change) {}

    Compared compare(ImportTask task, SubjectGrouper.Batch batch, Feed.Extract extract) {
        List<SubjectItems> subjects = batch.subjects();
        Map<String, KnownRecord> known = people.knownRecords(
                task.partner(),
                subjects.stream()
                        .filter(SubjectItems::aboutPerson)
                        .map(SubjectItems::name)
                        .toList());
        List<Incoming> incoming = subjects.stream()
                .map(subject -> new Incoming(
                        subject.name(),
                        subject.aboutPerson()
                                ? Optional.ofNullable(known.get(subject.name())).map(KnownRecord::record)
                                : contributions.knownShelf(task.partner(), subject.name()),
                        subject.items()))
                .toList();
        PendingChange change = contributions.diff(task.run(), extract, incoming, task.extractor());
        return new Compared(subjects, batch.bucket(), extract, known, change);
    }
}
