package kith.directory.checks;

import java.time.Clock;
import java.util.List;
import kith.access.TaskGrant;
import kith.directory.Assurances;
import kith.directory.DirectoryPermissions.AdministerDirectory;
import kith.directory.EntryId;
import kith.directory.checks.ReportStore.ReportRow;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What people on the public site say is wrong. It makes an entry older, and a worker deals with it.
@Service
public class Reports {

    private final ReportStore store;
    private final Assurances assurances;
    private final Clock clock;

    Reports(ReportStore store, Assurances assurances, Clock clock) {
        this.store = store;
        this.assurances = assurances;
        this.clock = clock;
    }

    /// Makes the reports that came in evidence against their entries.
    ///
    /// @return how many there were
    @Transactional
    public int count() {
        List<ReportRow> reports = store.toCount();
        reports.forEach(report -> assurances.wrongByResident(new EntryId(report.entry()), report.at()));
        store.counted(reports.stream().map(ReportRow::report).toList(), clock.instant());
        return reports.size();
    }

    /// Entries with reports that no worker has dealt with.
    @Transactional(readOnly = true)
    public List<ReportedEntry> open(TaskGrant<AdministerDirectory> grant) {
        return store.open();
    }

    /// A worker has dealt with the reports about an entry.
    @Transactional
    public void settle(TaskGrant<AdministerDirectory> grant, EntryId entry) {
        store.settle(entry.value(), clock.instant(), grant.viewer().worker());
    }
}
