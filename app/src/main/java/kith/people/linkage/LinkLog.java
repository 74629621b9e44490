package kith.people.linkage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kith.engine.linkage.decisions.Similarity;
import kith.kernel.PersonId;
import kith.kernel.RecordId;
import kith.people.records.LinkChanges;
import kith.people.records.LinkEvent;
import kith.people.records.LinkReason;

/// Writes the log entries of changed links.
final class LinkLog {

    private final LinkCause cause;
    private final Similarity similarity;
    private final Map<RecordId, PersonId> now;
    private final Map<PersonId, List<RecordId>> records = new HashMap<>();

    private LinkLog(LinkChanges changes, LinkCause cause, Similarity similarity) {
        this.cause = cause;
        this.similarity = similarity;
        this.now = changes.now();
        now.forEach((record, person) ->
                records.computeIfAbsent(person, _ -> new ArrayList<>()).add(record));
    }

    /// One entry for each record that now belongs to another person, or that has come to stand alone or stopped
    /// to.
    static List<LinkEvent> of(LinkChanges changes, LinkCause cause, Similarity similarity) {
        LinkLog log = new LinkLog(changes, cause, similarity);
        Set<RecordId> aloneNow = changes.aloneNow();
        Set<RecordId> aloneBefore = changes.aloneBefore();
        List<LinkEvent> events = new ArrayList<>();
        for (RecordId record : changes.records()) {
            PersonId was = changes.before().get(record);
            PersonId is = changes.now().get(record);
            boolean alone = aloneNow.contains(record);
            if (is == null) {
                if (was != null) {
                    events.add(new LinkEvent(record, null, LinkReason.DEMOGRAPHICS_WITHDRAWN, cause.by(), null));
                }
            } else if (!is.equals(was) || alone != aloneBefore.contains(record)) {
                events.add(
                        alone ? new LinkEvent(record, is, cause.alone(), cause.by(), null) : log.together(record, is));
            }
        }
        return events;
    }

    private LinkEvent together(RecordId record, PersonId person) {
        double bits = cause instanceof LinkCause.ByModel ? closest(record, person) : Double.NEGATIVE_INFINITY;
        return new LinkEvent(record, person, cause.together(bits), cause.by(), cause.probability(bits));
    }

    /// The match weight with the closest of the person's other records.
    private double closest(RecordId record, PersonId person) {
        return records.getOrDefault(person, List.of()).stream()
                .filter(other -> !other.equals(record))
                .mapToDouble(other -> similarity.of(record.value(), other.value()))
                .max()
                .orElse(Double.NEGATIVE_INFINITY);
    }
}
