package kith.directory;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import kith.directory.EntryStore.NewVersionRow;
import kith.directory.EntryStore.VersionRow;
import kith.directory.FeedComparison.Field;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Changes what an entry says, other than its feed does. A field that is changed here stays so until the feed changes
/// it.
@Service
public class EntryEdits {

    private static final long NO_RUN = 0;
    private static final PrivateDetails NOTHING = new PrivateDetails(List.of(), List.of());

    private final EntryStore entries;
    private final SearchIndex index;
    private final Clock clock;

    EntryEdits(EntryStore entries, SearchIndex index, Clock clock) {
        this.entries = entries;
        this.index = index;
        this.clock = clock;
    }

    /// What an entry says now; empty where it was withdrawn.
    @Transactional(readOnly = true)
    public Optional<DirectoryEntry> now(EntryId entry) {
        return present(entry).map(row -> EntryContent.read(row.content()));
    }

    /// Changes an entry. What does not differ changes nothing.
    ///
    /// @return whether it differed
    @Transactional
    public boolean change(EntryId entry, UnaryOperator<DirectoryEntry> edit) {
        Optional<VersionRow> found = present(entry);
        if (found.isEmpty()) {
            return false;
        }
        VersionRow row = found.get();
        DirectoryEntry after = edit.apply(EntryContent.read(row.content()));
        String content = EntryContent.written(after);
        if (EntryContent.same(content, row.content())) {
            return false;
        }
        String said = row.saidByFeed();
        entries.addVersions(
                List.of(new NewVersionRow(
                        row.entry(),
                        true,
                        row.digest(),
                        content,
                        EntryContent.same(content, said) ? null : said,
                        EntryContent.written(entries.details(entry).orElse(NOTHING)),
                        after.assuredOn().map(LocalDate::toString).orElse(null),
                        "")),
                clock.instant(),
                NO_RUN);
        index.refresh(List.of(row.entry()));
        return true;
    }

    /// An entry with the fields that an edit changed. The others stay as they are now.
    ///
    /// @param base what the entry said when it was edited
    public static DirectoryEntry merged(DirectoryEntry base, DirectoryEntry now, DirectoryEntry edited) {
        return EntryContent.read(EntryContent.merged(
                EntryContent.written(base), EntryContent.written(now), EntryContent.written(edited)));
    }

    /// What two versions say differently.
    public static List<Field> differences(DirectoryEntry before, DirectoryEntry after) {
        return EntryWords.differences(Optional.of(before), Optional.of(after)).stream()
                .map(field -> new Field(field.name(), field.before(), field.after()))
                .toList();
    }

    private Optional<VersionRow> present(EntryId entry) {
        return entries.version(entry).filter(VersionRow::present);
    }
}
