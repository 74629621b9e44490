package kith.directory.changes;

import java.util.List;
import kith.directory.FeedChange.Subject;
import kith.directory.FeedChange.What;
import kith.directory.FeedComparison.Field;

/// A change that waits, field by field.
///
/// @param flags what looked wrong when the entry was read
public record WaitingChange(
        long change, Subject subject, What what, String name, List<Field> fields, List<String> flags) {

    public WaitingChange {
        fields = List.copyOf(fields);
        flags = List.copyOf(flags);
    }
}
