package kith.directory;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kith.access.TaskGrant;
import kith.directory.DirectoryPermissions.ReachContacts;
import kith.directory.freshness.Assured;
import kith.directory.freshness.Freshness;
import kith.kernel.London;
import kith.kernel.WorkingDays;
import kith.partners.Organisations;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The entries of the directory.
@Service
public class Directory {

    private static final int SESSIONS_AHEAD = 4;

    private final EntryStore entries;
    private final DuplicateStore duplicates;
    private final AssuranceStore assurances;
    private final SearchIndexStore searchable;
    private final Organisations organisations;
    private final WorkingDays workingDays;
    private final Clock clock;

    Directory(
            EntryStore entries,
            DuplicateStore duplicates,
            AssuranceStore assurances,
            SearchIndexStore searchable,
            Organisations organisations,
            WorkingDays workingDays,
            Clock clock) {
        this.entries = entries;
        this.duplicates = duplicates;
        this.assurances = assurances;
        this.searchable = searchable;
        this.organisations = organisations;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /// An entry as it is now; empty where there is none, or where its feed withdrew it.
    @Transactional(readOnly = true)
    public Optional<EntryNow> find(EntryId id) {
        LocalDate today = London.today(clock);
        return entries.version(id).filter(EntryStore.VersionRow::present).map(row -> {
            DirectoryEntry entry = EntryContent.read(row.content());
            Assured assured = assurances.assured(id);
            return new EntryNow(
                    id,
                    entry,
                    organisations
                            .organisation(mergedInto(row.organisation()), today)
                            .map(organisation -> organisation.name())
                            .orElse(""),
                    entry.sessions().stream()
                            .flatMap(session -> session.next(today, SESSIONS_AHEAD, this::isBankHoliday).stream())
                            .distinct()
                            .sorted()
                            .limit(SESSIONS_AHEAD)
                            .toList(),
                    assured,
                    assured.freshness(today),
                    entries.details(id)
                            .filter(details -> !details.confidentialVenues().isEmpty())
                            .isPresent());
        });
    }

    /// The named contacts of an entry.
    @Transactional(readOnly = true)
    public List<PrivateDetails.NamedContact> contacts(TaskGrant<ReachContacts> grant, EntryId id) {
        return entries.details(id).map(PrivateDetails::contacts).orElse(List.of());
    }

    /// How many entries a search can find.
    public long searchable() {
        return searchable.count();
    }

    private String mergedInto(String organisation) {
        return duplicates
                .merged(List.of(organisation))
                .getOrDefault(organisation, List.of(organisation))
                .getFirst();
    }

    private boolean isBankHoliday(LocalDate day) {
        return day.getDayOfWeek().getValue() <= java.time.DayOfWeek.FRIDAY.getValue() && !workingDays.isWorkingDay(day);
    }

    /// An entry on the day that it is read.
    ///
    /// @param next the next days on which it takes place
    /// @param confidential whether it has a place that is told to nobody here
    public record EntryNow(
            EntryId id,
            DirectoryEntry entry,
            String organisation,
            List<LocalDate> next,
            Assured assured,
            Freshness freshness,
            boolean confidential) {

        public EntryNow {
            next = List.copyOf(next);
        }
    }
}
