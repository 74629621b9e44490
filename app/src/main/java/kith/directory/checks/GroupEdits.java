package kith.directory.checks;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import kith.access.TaskGrant;
import kith.directory.Assurances;
import kith.directory.DirectoryEntry;
import kith.directory.DirectoryPermissions.AdministerDirectory;
import kith.directory.EntryContent;
import kith.directory.EntryEdits;
import kith.directory.EntryId;
import kith.directory.checks.EditStore.EditRow;
import kith.kernel.WorkerId;
import kith.kernel.notify.Notifier;
import kith.kernel.notify.Recipient;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What groups change in their own entries, by the link in an e-mail.
///
/// A change waits for a worker unless an administrator decided otherwise. Until then the entry stays as it
/// is. The group is told by e-mail what came of it.
@Service
public class GroupEdits {

    private final EditStore store;
    private final Questions questions;
    private final EntryEdits entries;
    private final Assurances assurances;
    private final Notifier notifier;
    private final Clock clock;

    GroupEdits(
            EditStore store,
            Questions questions,
            EntryEdits entries,
            Assurances assurances,
            Notifier notifier,
            Clock clock) {
        this.store = store;
        this.questions = questions;
        this.entries = entries;
        this.assurances = assurances;
        this.notifier = notifier;
        this.clock = clock;
    }

    /// The group changes its entry. If nothing differs, the group says that it is right. A second answer to
    /// the same link changes nothing.
    @Transactional
    public void edit(String link, UnaryOperator<DirectoryEntry> change) {
        Optional<EntryId> answered = questions.answer(link);
        Optional<DirectoryEntry> now = answered.flatMap(entries::now);
        if (answered.isEmpty() || now.isEmpty()) {
            return;
        }
        EntryId entry = answered.get();
        DirectoryEntry edited = change.apply(now.get());
        if (edited.equals(now.get())) {
            assurances.rightByGroup(entry);
            return;
        }
        long edit = store.add(
                entry.value(), clock.instant(), EntryContent.written(now.get()), EntryContent.written(edited));
        if (!editsWait()) {
            apply(store.lock(edit).orElseThrow(), null);
        }
    }

    /// What waits for a worker, the oldest first.
    @Transactional(readOnly = true)
    public List<WaitingEdit> waiting(TaskGrant<AdministerDirectory> grant) {
        return store.open().stream().flatMap(this::waiting).toList();
    }

    private Stream<WaitingEdit> waiting(EditRow row) {
        EntryId entry = new EntryId(row.entry());
        return entries.now(entry).stream()
                .map(now -> new WaitingEdit(
                        row.edit(), entry, now.name(), row.at(), EntryEdits.differences(now, merged(row, now))));
    }

    /// Makes the change. The group is told so. One that somebody decided about already stays as it is.
    ///
    /// @return whether it waited
    @Transactional
    public boolean approve(TaskGrant<AdministerDirectory> grant, long edit) {
        Optional<EditRow> row = store.lock(edit);
        row.ifPresent(found -> apply(found, grant.viewer().worker()));
        return row.isPresent();
    }

    /// Refuses the change. The group is told why.
    ///
    /// @return whether it waited
    @Transactional
    public boolean refuse(TaskGrant<AdministerDirectory> grant, long edit, EditDecision why) {
        Optional<EditRow> row = store.lock(edit);
        row.ifPresent(found -> {
            store.decide(edit, why, clock.instant(), grant.viewer().worker());
            notifier.send(new Recipient.ServiceContact(found.entry()), new EditDecided(edit, why));
        });
        return row.isPresent();
    }

    /// Whether changes of groups wait for a worker.
    @Transactional(readOnly = true)
    public boolean editsWait(TaskGrant<AdministerDirectory> grant) {
        return editsWait();
    }

    /// Decides whether changes of groups wait for a worker from now on.
    @Transactional
    public void rule(TaskGrant<AdministerDirectory> grant, boolean editsWait) {
        if (editsWait() != editsWait) {
            store.rule(editsWait, clock.instant(), grant.viewer().worker());
        }
    }

    private boolean editsWait() {
        return store.editsWait().orElse(true);
    }

    private void apply(EditRow row, @Nullable WorkerId by) {
        EntryId entry = new EntryId(row.entry());
        entries.change(entry, now -> merged(row, now));
        assurances.rightByGroup(entry);
        store.decide(row.edit(), EditDecision.APPROVED, clock.instant(), by);
        notifier.send(new Recipient.ServiceContact(row.entry()), new EditDecided(row.edit(), EditDecision.APPROVED));
    }

    private static DirectoryEntry merged(EditRow row, DirectoryEntry now) {
        return EntryEdits.merged(EntryContent.read(row.base()), now, EntryContent.read(row.content()));
    }
}
