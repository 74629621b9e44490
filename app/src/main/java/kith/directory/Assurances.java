package kith.directory;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import kith.access.TaskGrant;
import kith.access.Viewer;
import kith.directory.DirectoryPermissions.AdministerDirectory;
import kith.directory.freshness.Evidence;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What people say of entries: that they are right, or that they are wrong.
@Service
public class Assurances {

    private final AssuranceStore store;
    private final EntryStore entries;
    private final SearchIndex index;
    private final Clock clock;

    Assurances(AssuranceStore store, EntryStore entries, SearchIndex index, Clock clock) {
        this.store = store;
        this.entries = entries;
        this.index = index;
        this.clock = clock;
    }

    /// A worker asked the group, and the entry is right.
    @Transactional
    public void right(TaskGrant<AdministerDirectory> grant, EntryId entry) {
        if (entries.version(entry).isPresent()) {
            store.assure(entry, clock.instant(), grant.viewer().worker());
            index.refresh(List.of(entry.value()));
        }
    }

    /// A worker says that an entry is wrong: it counts as older from now on.
    @Transactional
    public void wrong(Viewer viewer, EntryId entry) {
        if (entries.version(entry).isPresent()) {
            store.addEvidence(entry, Evidence.REPORTED_WRONG, viewer.worker(), clock.instant());
            index.refresh(List.of(entry.value()));
        }
    }

    /// The group says that its entry is right.
    @Transactional
    public void rightByGroup(EntryId entry) {
        store.assure(entry, clock.instant(), null);
        index.refresh(List.of(entry.value()));
    }

    /// The group says that its entry is wrong.
    @Transactional
    public void wrongByGroup(EntryId entry) {
        store.addEvidence(entry, Evidence.REPORTED_WRONG, null, clock.instant());
        index.refresh(List.of(entry.value()));
    }

    /// Somebody on the public site said at a moment that an entry is wrong. However many say so, it counts once.
    @Transactional
    public void wrongByResident(EntryId entry, Instant at) {
        store.addEvidence(entry, Evidence.REPORTED_WRONG, null, at);
        index.refresh(List.of(entry.value()));
    }

    /// The group did not answer what it was asked at a moment.
    @Transactional
    public void notAnswered(EntryId entry, Instant askedAt) {
        store.addEvidence(entry, Evidence.NOT_ANSWERED, null, askedAt);
        index.refresh(List.of(entry.value()));
    }
}
