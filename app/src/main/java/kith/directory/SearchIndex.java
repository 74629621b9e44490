package kith.directory;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kith.directory.SearchIndexStore.IndexedRow;
import kith.directory.SearchIndexStore.IndexedVenueRow;
import kith.directory.SearchIndexStore.OfferedRow;
import kith.directory.freshness.Freshness;
import kith.directory.venues.Point;
import kith.directory.venues.Venue;
import org.springframework.stereotype.Component;

/// Keeps entries as a search reads them. It is made from the versions of the entries and can be made again.
@Component
class SearchIndex {

    private final SearchIndexStore store;
    private final DuplicateStore duplicates;

    SearchIndex(SearchIndexStore store, DuplicateStore duplicates) {
        this.store = store;
        this.duplicates = duplicates;
    }

    /// Makes the search's view of these entries anew, in the transaction that changed them.
    void refresh(Collection<UUID> entries) {
        if (entries.isEmpty()) {
            return;
        }
        store.remove(entries);
        List<IndexedRow> rows = new ArrayList<>();
        List<IndexedVenueRow> venues = new ArrayList<>();
        for (OfferedRow offered : merged(store.offered(entries))) {
            DirectoryEntry entry = EntryContent.read(offered.content());
            rows.add(row(offered, entry));
            for (int i = 0; i < entry.venues().size(); i++) {
                venues.add(venue(offered.entry(), i, entry.venues().get(i)));
            }
        }
        store.add(rows, venues);
    }

    /// The same entries, each under the first of the organisations that theirs is merged with.
    private List<OfferedRow> merged(List<OfferedRow> offered) {
        Map<String, List<String>> merged = duplicates.merged(
                offered.stream().map(OfferedRow::organisation).distinct().toList());
        Map<String, String> names =
                duplicates.names(merged.values().stream().map(List::getFirst).toList());
        return offered.stream()
                .map(row -> {
                    String first = merged.getOrDefault(row.organisation(), List.of(row.organisation()))
                            .getFirst();
                    return row.under(first, names.getOrDefault(first, row.organisationName()));
                })
                .toList();
    }

    private static IndexedRow row(OfferedRow offered, DirectoryEntry entry) {
        return new IndexedRow(
                offered.entry(),
                entry.name(),
                offered.organisation(),
                offered.organisationName(),
                summary(entry.description()),
                entry.status().word(),
                entry.description(),
                String.join(", ", entry.terms()),
                entry.needs(),
                entry.ways().stream().map(DirectoryEntry.Way::word).toList(),
                entry.sessions().stream()
                        .flatMap(session -> session.weekdays().stream())
                        .map(DayOfWeek::getValue)
                        .distinct()
                        .sorted()
                        .toList(),
                entry.cost().free(),
                entry.cost().words(),
                entry.languages().stream()
                        .map(language -> language.toLowerCase(Locale.ROOT))
                        .toList(),
                entry.sessions().stream()
                        .map(Session::sentence)
                        .filter(sentence -> !sentence.isEmpty())
                        .collect(Collectors.joining("; ")),
                entry.audience().youngest().orElse(null),
                entry.audience().oldest().orElse(null),
                Optional.ofNullable(offered.assuredOn())
                        .map(day -> Freshness.countsFrom(day, offered.evidence()))
                        .map(LocalDate::toString)
                        .orElse(null));
    }

    private static IndexedVenueRow venue(UUID entry, int number, Venue venue) {
        Optional<Point> point = venue.point();
        return new IndexedVenueRow(
                entry,
                number,
                venue.name(),
                venue.address(),
                venue.usualPostcode().map(code -> code.code()).orElse(null),
                point.map(Point::latitude).orElse(null),
                point.map(Point::longitude).orElse(null),
                venue.access());
    }

    /// The first sentences, as far as they fit.
    private static String summary(String description) {
        int longest = 240;
        String plain = description.replaceAll("\\s+", " ").strip();
        if (plain.length() <= longest) {
            return plain;
        }
        String kept = Stream.of(plain.substring(0, longest).split("(?<=[.!?]) "))
                .limit(2)
                .collect(Collectors.joining(" "));
        return kept.endsWith(".") || kept.endsWith("!") || kept.endsWith("?") ? kept : kept.strip() + " …";
    }
}
