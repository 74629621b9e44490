package kith.directory.published;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kith.directory.EntryId;
import kith.kernel.London;
import kith.kernel.WorkingDays;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What the public may read of the directory. An entry that nobody has checked for too long is not there.
@Service
public class PublishedDirectory {

    private static final int SESSIONS_AHEAD = 4;

    private final PublishedStore store;
    private final WorkingDays workingDays;
    private final Clock clock;

    PublishedDirectory(PublishedStore store, Clock clock) {
        this.store = store;
        this.workingDays = new WorkingDays(store::announcedHolidays);
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Optional<PublishedEntry> find(EntryId id) {
        return store.find(id.value(), London.today(clock));
    }

    /// All of them, by their keys.
    @Transactional(readOnly = true)
    public List<PublishedEntry> entries() {
        return store.all(London.today(clock));
    }

    /// Organisations that offer an entry.
    @Transactional(readOnly = true)
    public List<PublishedOrganisation> organisations() {
        return store.organisations();
    }

    /// The next days on which a service takes place.
    public List<LocalDate> nextDays(PublishedEntry published) {
        LocalDate today = London.today(clock);
        return published.entry().sessions().stream()
                .flatMap(session -> session.next(today, SESSIONS_AHEAD, this::isBankHoliday).stream())
                .distinct()
                .sorted()
                .limit(SESSIONS_AHEAD)
                .toList();
    }

    private boolean isBankHoliday(LocalDate day) {
        return day.getDayOfWeek().getValue() <= DayOfWeek.FRIDAY.getValue() && !workingDays.isWorkingDay(day);
    }
}
