package kith.people.linkage;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import kith.kernel.PersonId;
import kith.kernel.RecordId;
import kith.people.records.LinkChanges;
import kith.people.records.LinkEvent;
import kith.people.records.LinkReason;

/// Writes the log entries of changed links.
final class LinkLog {

    private final LinkCause cause;
    private final ToDoubleFunction<RecordId> closest;

    private LinkLog(LinkCause cause, ToDoubleFunction<RecordId> closest) {
        this.cause = cause;
        this.closest = closest;
    }

    /// One entry for each record that now belongs to another person, or that has come to stand alone or stopped
    /// to.
    ///
    /// @param closest the match weight of a record with the closest of its person's other records
    static List<LinkEvent> of(LinkChanges changes, LinkCause cause, ToDoubleFunction<RecordId> closest) {
        LinkLog log = new LinkLog(cause, closest);
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
        double bits = cause instanceof LinkCause.ByModel ? closest.applyAsDouble(record) : Double.NEGATIVE_INFINITY;
        return new LinkEvent(record, person, cause.together(bits), cause.by(), cause.probability(bits));
    }
}
