package kith.directory;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kith.directory.EntryStore.GroupRow;
import kith.directory.EntryStore.VersionRow;
import kith.directory.FeedChange.Subject;
import kith.directory.FeedChange.What;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Says what a feed would change, and makes those of its changes that somebody approved.
@Service
public class FeedComparison {

    private static final Field PRIVATE =
            new Field("Named contacts or confidential places", "As before", "Different from before");

    private final EntryStore entries;
    private final DirectoryImport imports;

    FeedComparison(EntryStore entries, DirectoryImport imports) {
        this.entries = entries;
        this.imports = imports;
    }

    /// One field that would change. What is not said is empty.
    public record Field(String name, String before, String after) {}

    /// What a feed would change, with the number of entries that it has in the directory now.
    public record Comparison(List<FeedChange> changes, long present) {

        public Comparison {
            changes = List.copyOf(changes);
        }
    }

    /// What a feed would change, in the order of the feed; entries that it no longer has come last.
    @Transactional(readOnly = true)
    public Comparison compare(String feed, ReadFeed read) {
        Map<String, VersionRow> known = known(feed);
        Map<String, GroupInFeed> groups = new LinkedHashMap<>();
        read.groups().forEach(group -> groups.putIfAbsent(group.localId(), group));
        Map<String, EntryInFeed> sent = new LinkedHashMap<>();
        read.entries().forEach(entry -> sent.putIfAbsent(entry.localId(), entry));
        Map<String, GroupInFeed> before = groups(feed);
        List<FeedChange> changes = new ArrayList<>();
        groups.values().stream()
                .filter(group -> !group.equals(before.get(group.localId())))
                .map(group -> group(group, before.containsKey(group.localId())))
                .forEach(changes::add);
        sent.values().forEach(entry -> {
            Optional<VersionRow> row = Optional.ofNullable(known.get(entry.localId()));
            String digest = EntryContent.digest(entry);
            if (row.filter(VersionRow::present)
                    .filter(version -> version.digest().equals(digest))
                    .isEmpty()) {
                changes.add(new FeedChange(
                        Subject.ENTRY,
                        entry.localId(),
                        row.filter(VersionRow::present).isPresent() ? What.CHANGED : What.NEW,
                        digest,
                        entry.entry().name(),
                        Optional.of(entry),
                        Optional.ofNullable(groups.get(entry.group()))));
            }
        });
        known.values().stream()
                .filter(row -> row.present() && !sent.containsKey(row.localId()))
                .map(row -> new FeedChange(
                        Subject.ENTRY,
                        row.localId(),
                        What.WITHDRAWN,
                        row.digest(),
                        EntryContent.read(row.content()).name(),
                        Optional.empty(),
                        Optional.empty()))
                .forEach(changes::add);
        return new Comparison(
                changes, known.values().stream().filter(VersionRow::present).count());
    }

    /// Whether so many entries that a feed no longer has look like a broken feed.
    public static boolean areMany(long gone, long present) {
        return DirectoryImport.areMany(gone, present);
    }

    /// Makes changes that somebody approved, in one transaction. The others wait.
    @Transactional
    public FeedReport make(String feed, List<FeedChange> approved) {
        Map<String, GroupInFeed> known = groups(feed);
        Map<String, GroupInFeed> groups = new LinkedHashMap<>();
        approved.stream()
                .filter(change -> change.subject() == Subject.GROUP)
                .flatMap(change -> change.group().stream())
                .forEach(group -> groups.put(group.localId(), group));
        approved.stream()
                .filter(change -> change.entry().isPresent())
                .flatMap(change -> change.group().stream())
                .forEach(group -> groups.putIfAbsent(group.localId(), known.getOrDefault(group.localId(), group)));
        return imports.takePart(
                feed,
                new ReadFeed(
                        List.copyOf(groups.values()),
                        approved.stream()
                                .flatMap(change -> change.entry().stream())
                                .toList(),
                        List.of(),
                        List.of()),
                approved.stream()
                        .filter(change -> change.what() == What.WITHDRAWN)
                        .map(FeedChange::localId)
                        .collect(Collectors.toSet()));
    }

    /// The fields that each change is about, in the order of the changes.
    @Transactional(readOnly = true)
    public List<List<Field>> fields(String feed, List<FeedChange> changes) {
        Map<String, VersionRow> known = known(feed);
        Map<String, GroupInFeed> groups = groups(feed);
        return changes.stream()
                .map(change -> switch (change.subject()) {
                    case ENTRY -> fields(change, Optional.ofNullable(known.get(change.localId())));
                    case GROUP -> fields(Optional.ofNullable(groups.get(change.localId())), change.group());
                })
                .toList();
    }

    private List<Field> fields(FeedChange change, Optional<VersionRow> row) {
        Optional<VersionRow> present = row.filter(VersionRow::present);
        List<Field> fields = new ArrayList<>(EntryWords.differences(
                        present.map(version -> EntryContent.read(version.content())),
                        change.entry().map(entry -> EntryContent.read(DirectoryImport.content(entry, row))))
                .stream()
                .map(field -> new Field(field.name(), field.before(), field.after()))
                .toList());
        boolean hidden = change.what() == What.CHANGED
                && present.flatMap(version -> entries.details(new EntryId(version.entry())))
                        .filter(details ->
                                !Optional.of(details).equals(change.entry().map(EntryInFeed::details)))
                        .isPresent();
        if (hidden) {
            fields.add(PRIVATE);
        }
        return List.copyOf(fields);
    }

    private static List<Field> fields(Optional<GroupInFeed> before, Optional<GroupInFeed> after) {
        return Stream.of(
                        field("Name", before.map(GroupInFeed::name), after.map(GroupInFeed::name)),
                        field("Description", before.map(GroupInFeed::description), after.map(GroupInFeed::description)),
                        field("Email", before.map(GroupInFeed::email), after.map(GroupInFeed::email)),
                        field("Website", before.map(GroupInFeed::url), after.map(GroupInFeed::url)),
                        field(
                                "Charity number",
                                before.flatMap(GroupInFeed::charityNumber),
                                after.flatMap(GroupInFeed::charityNumber)),
                        field(
                                "Company number",
                                before.flatMap(GroupInFeed::companyNumber),
                                after.flatMap(GroupInFeed::companyNumber)))
                .filter(field -> !field.before().equals(field.after()))
                .toList();
    }

    private static Field field(String name, Optional<String> before, Optional<String> after) {
        return new Field(name, before.orElse(""), after.orElse(""));
    }

    private static FeedChange group(GroupInFeed group, boolean known) {
        return new FeedChange(
                Subject.GROUP,
                group.localId(),
                known ? What.CHANGED : What.NEW,
                EntryContent.digest(group),
                group.name(),
                Optional.empty(),
                Optional.of(group));
    }

    private Map<String, VersionRow> known(String feed) {
        return entries.versions(feed).stream().collect(Collectors.toMap(VersionRow::localId, Function.identity()));
    }

    private Map<String, GroupInFeed> groups(String feed) {
        return entries.groups(feed).stream()
                .map(FeedComparison::given)
                .collect(Collectors.toMap(group -> Objects.requireNonNull(group).localId(), Function.identity()));
    }

    private static GroupInFeed given(GroupRow row) {
        return new GroupInFeed(
                row.localId(),
                row.name(),
                row.description(),
                row.email(),
                row.url(),
                Optional.ofNullable(row.charityNumber()),
                Optional.ofNullable(row.companyNumber()));
    }
}
