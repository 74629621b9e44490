package kith.directory.checks;

import java.time.Instant;
import java.util.List;
import kith.directory.EntryId;
import kith.directory.FeedComparison.Field;

/// What a group changed in its entry, field by field, until a worker decides.
public record WaitingEdit(long edit, EntryId entry, String name, Instant at, List<Field> fields) {

    public WaitingEdit {
        fields = List.copyOf(fields);
    }
}
