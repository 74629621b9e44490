package kith.people.records;

import kith.kernel.PersonId;
import kith.kernel.RecordId;
import org.jspecify.annotations.Nullable;

/// An entry of the log of links: the record now belongs to this person, or to nobody.
///
/// @param probability the match probability with the closest other record of the person, where a model found one
public record LinkEvent(
        RecordId record,
        @Nullable PersonId person,
        LinkReason reason,
        AssertedBy by,
        @Nullable Double probability) {}
