package kith.directory;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kith.directory.EntryStore.EntryRow;
import kith.directory.EntryStore.GroupRow;
import kith.directory.EntryStore.NewVersionRow;
import kith.directory.EntryStore.VersionRow;
import kith.directory.FeedReport.Difference;
import kith.kernel.London;
import kith.partners.Organisation;
import kith.partners.Organisations;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Imports the feeds of other directories. Importing the same feed again changes nothing.
///
/// An entry that its feed no longer has is withdrawn. A feed that lost more than a fifth of its entries, or of which
/// something could not be read, withdraws nothing until somebody confirms it: it may be broken.
@Service
public class DirectoryImport {

    private static final int WITHDRAWN_WITHOUT_ASKING = 5;
    private static final int ONE_IN = 5;

    private final EntryStore entries;
    private final FeedRunStore runs;
    private final SearchIndex index;
    private final Organisations organisations;
    private final Clock clock;

    DirectoryImport(
            EntryStore entries, FeedRunStore runs, SearchIndex index, Organisations organisations, Clock clock) {
        this.entries = entries;
        this.runs = runs;
        this.index = index;
        this.organisations = organisations;
        this.clock = clock;
    }

    /// Whether entries that the feed no longer has may go when they are many.
    public enum Withdrawals {
        ASK,
        CONFIRMED
    }

    /// Adds a feed, or gives it another name.
    @Transactional
    public void put(String feed, String name) {
        runs.put(feed, name);
    }

    /// Stores what was read from a feed, in one transaction.
    ///
    /// @param feed the key of the feed, as `one-southwark`
    @Transactional
    public FeedReport take(String feed, String name, ReadFeed read, Withdrawals withdrawals) {
        runs.lock(feed, name);
        return store(feed, read, withdrawals, sent -> row -> !sent.contains(row.localId()));
    }

    /// Stores a part of a feed: what it does not hold stays as it is, apart from what is named.
    ///
    /// @param withdrawn the feed's own ids of entries that it no longer has
    FeedReport takePart(String feed, ReadFeed part, Set<String> withdrawn) {
        runs.lock(feed);
        return store(feed, part, Withdrawals.CONFIRMED, _ -> row -> withdrawn.contains(row.localId()));
    }

    private FeedReport store(
            String feed,
            ReadFeed read,
            Withdrawals withdrawals,
            Function<Set<String>, Predicate<VersionRow>> withdrawn) {
        Instant now = clock.instant();
        Set<String> renamed = renamed(feed, read.groups());
        Map<String, String> codes = groups(feed, read.groups(), renamed);
        Map<String, VersionRow> known =
                entries.versions(feed).stream().collect(Collectors.toMap(VersionRow::localId, Function.identity()));
        Map<String, EntryInFeed> sent = new LinkedHashMap<>();
        List<Difference> differences = new ArrayList<>();
        read.rejected().forEach(why -> differences.add(new Difference(Optional.empty(), "rejected", why)));
        for (EntryInFeed entry : read.entries()) {
            if (sent.putIfAbsent(entry.localId(), entry) != null) {
                differences.add(new Difference(Optional.empty(), "rejected", "An id occurs twice in the feed."));
            }
        }
        int rejected = differences.size();

        List<EntryInFeed> added = sent.values().stream()
                .filter(entry -> !known.containsKey(entry.localId()))
                .toList();
        List<EntryInFeed> changed =
                sent.values().stream().filter(entry -> isChanged(entry, known)).toList();
        List<VersionRow> gone = known.values().stream()
                .filter(VersionRow::present)
                .filter(withdrawn.apply(sent.keySet()))
                .toList();
        long present = known.values().stream().filter(VersionRow::present).count();
        boolean many = areMany(gone.size(), present);
        boolean held = withdrawals == Withdrawals.ASK && !gone.isEmpty() && (many || rejected > 0);

        Map<String, UUID> ids = new LinkedHashMap<>();
        known.values().forEach(row -> ids.put(row.localId(), row.entry()));
        if (!added.isEmpty()) {
            ids.putAll(entries.add(added.stream()
                    .map(entry -> new EntryRow(feed, entry.localId(), codes.getOrDefault(entry.group(), "")))
                    .toList()));
        }
        added.forEach(entry -> differences.add(new Difference(
                Optional.ofNullable(ids.get(entry.localId())),
                "added",
                entry.entry().name())));
        changed.forEach(entry -> differences.add(difference(entry, known)));
        Stream.concat(added.stream(), changed.stream())
                .forEach(entry -> entry.entry()
                        .flags()
                        .forEach(flag -> differences.add(
                                new Difference(Optional.ofNullable(ids.get(entry.localId())), "flagged", flag))));
        gone.forEach(row -> differences.add(new Difference(
                Optional.of(row.entry()),
                held ? "held" : "withdrawn",
                EntryContent.read(row.content()).name())));

        FeedReport report = new FeedReport(
                added.size(),
                changed.size(),
                sent.size() - added.size() - changed.size(),
                rejected,
                held ? 0 : gone.size(),
                held ? gone.size() : 0,
                differences,
                read.notRead());
        long run = runs.add(feed, now, report);
        runs.add(run, differences);
        List<NewVersionRow> versions = new ArrayList<>();
        Stream.concat(added.stream(), changed.stream())
                .forEach(entry -> versions.add(version(ids, entry, Optional.ofNullable(known.get(entry.localId())))));
        entries.addVersions(versions, now, run);
        entries.move(changed.stream()
                .map(entry -> new EntryRow(feed, entry.localId(), codes.getOrDefault(entry.group(), "")))
                .toList());
        Set<UUID> touched = new LinkedHashSet<>();
        versions.forEach(version -> touched.add(version.entry()));
        sent.values().stream()
                .filter(entry -> renamed.contains(entry.group()))
                .forEach(entry -> Optional.ofNullable(ids.get(entry.localId())).ifPresent(touched::add));
        if (!held && !gone.isEmpty()) {
            List<UUID> going = gone.stream().map(VersionRow::entry).toList();
            entries.withdraw(going, now, run);
            touched.addAll(going);
        }
        index.refresh(touched);
        return report;
    }

    /// Whether so many entries that a feed no longer has look like a broken feed.
    static boolean areMany(long gone, long present) {
        return gone > WITHDRAWN_WITHOUT_ASKING && gone * ONE_IN > present;
    }

    /// What an entry says after its feed said this: see [EntryContent#merged].
    static String content(EntryInFeed entry, Optional<VersionRow> before) {
        String said = EntryContent.written(entry.entry());
        return before.filter(row -> row.present() && row.feedContent() != null)
                .map(row -> EntryContent.merged(row.saidByFeed(), row.content(), said))
                .orElse(said);
    }

    private static boolean isChanged(EntryInFeed entry, Map<String, VersionRow> known) {
        return Optional.ofNullable(known.get(entry.localId()))
                .filter(row -> !row.present() || !row.digest().equals(EntryContent.digest(entry)))
                .isPresent();
    }

    private static Difference difference(EntryInFeed entry, Map<String, VersionRow> known) {
        VersionRow before = Objects.requireNonNull(known.get(entry.localId()));
        String fields = before.present()
                ? EntryContent.differences(before.content(), content(entry, Optional.of(before)))
                : "it is back";
        return new Difference(
                Optional.of(before.entry()),
                "changed",
                "%s: %s".formatted(entry.entry().name(), fields));
    }

    private static NewVersionRow version(Map<String, UUID> ids, EntryInFeed entry, Optional<VersionRow> before) {
        String said = EntryContent.written(entry.entry());
        String content = content(entry, before);
        return new NewVersionRow(
                Objects.requireNonNull(ids.get(entry.localId())),
                true,
                EntryContent.digest(entry),
                content,
                EntryContent.same(content, said) ? null : said,
                EntryContent.written(entry.details()),
                entry.entry().assuredOn().map(LocalDate::toString).orElse(null),
                entry.assuredBy());
    }

    /// The feed's own ids of the groups that are new or have another name.
    private Set<String> renamed(String feed, List<GroupInFeed> groups) {
        Map<String, String> names =
                entries.groups(feed).stream().collect(Collectors.toMap(GroupRow::localId, GroupRow::name));
        return groups.stream()
                .filter(group -> !group.name().equals(names.get(group.localId())))
                .map(GroupInFeed::localId)
                .collect(Collectors.toSet());
    }

    /// Keeps the feed's groups, each an organisation of its own until a person says that two are one.
    ///
    /// @return the code of each group's organisation, by the feed's own id
    private Map<String, String> groups(String feed, List<GroupInFeed> groups, Set<String> renamed) {
        LocalDate today = London.today(clock);
        Map<String, GroupRow> rows = new LinkedHashMap<>();
        for (GroupInFeed group : groups) {
            String code = "%s:%s".formatted(feed, group.localId());
            GroupRow row = new GroupRow(
                    feed,
                    group.localId(),
                    code,
                    group.name(),
                    group.description(),
                    group.email(),
                    group.url(),
                    group.charityNumber().orElse(null),
                    group.companyNumber().orElse(null));
            rows.put(group.localId(), row);
            if (renamed.contains(group.localId())) {
                organisations.add(new Organisation(
                        code,
                        today,
                        group.name(),
                        Organisation.Kind.VOLUNTARY,
                        Organisation.CodeSystem.KITH,
                        Organisation.State.OPEN));
            }
        }
        entries.put(List.copyOf(rows.values()));
        Map<String, String> codes = new LinkedHashMap<>();
        rows.forEach((id, row) -> codes.put(id, row.organisation()));
        return codes;
    }
}
