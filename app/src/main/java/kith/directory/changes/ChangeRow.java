package kith.directory.changes;

import java.util.Locale;
import java.util.Optional;
import kith.directory.EntryContent;
import kith.directory.FeedChange;
import kith.directory.FeedChange.Subject;
import kith.directory.FeedChange.What;
import org.jspecify.annotations.Nullable;

/// A change as the table keeps it.
record ChangeRow(
        long change,
        String subject,
        String localId,
        String what,
        String digest,
        String name,
        @Nullable String entry,
        @Nullable String groupContent,
        boolean refused) {

    static ChangeRow of(FeedChange change) {
        return new ChangeRow(
                0,
                word(change.subject()),
                change.localId(),
                word(change.what()),
                change.digest(),
                change.name(),
                change.entry().map(EntryContent::written).orElse(null),
                change.group().map(EntryContent::written).orElse(null),
                false);
    }

    FeedChange toChange() {
        return new FeedChange(
                Subject.valueOf(subject.toUpperCase(Locale.ROOT)),
                localId,
                What.valueOf(what.toUpperCase(Locale.ROOT)),
                digest,
                name,
                Optional.ofNullable(entry).map(EntryContent::readEntry),
                Optional.ofNullable(groupContent).map(EntryContent::readGroup));
    }

    String key() {
        return subject + "/" + localId;
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
