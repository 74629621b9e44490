package kith.access.audit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kith.kernel.WorkerId;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The log of who saw whom, and the tree over it that shows when somebody has altered it.
///
/// A reader only adds a row, and the database makes its leaf. The leaves get their places in the tree afterwards
/// ([#seal]), so that readers never wait for one another, and an entry that appears late gets a later place.
@NamedInterface("audit")
@Component
public class AuditLog {

    /// The clause of an entry that says what was erased.
    public static final String ERASURE = "audit.erase";

    private final AuditStore entries;
    private final TreeStore tree;
    private final AuditKey key;
    private final LogOwner owner;

    AuditLog(AuditStore entries, TreeStore tree, AuditKey key, LogOwner owner) {
        this.entries = entries;
        this.tree = tree;
        this.key = key;
        this.owner = owner;
    }

    /// Writes an entry in the transaction that shows something, so that both happen or neither does.
    @Transactional(propagation = Propagation.MANDATORY)
    public void add(AuditEntry entry) {
        entries.add(entry);
    }

    /// Writes an entry of a refusal, which stays whatever becomes of the caller's transaction.
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void addAlone(AuditEntry entry) {
        entries.add(entry);
    }

    /// Entries, latest first.
    @Transactional(readOnly = true)
    public List<Logged> entries(LogQuery query) {
        return entries.entries(query);
    }

    /// How many searches a worker has made since a moment.
    @Transactional(readOnly = true)
    public int searches(WorkerId worker, Instant since) {
        return entries.searches(worker, since);
    }

    /// What each worker did on each day between two moments.
    @Transactional(readOnly = true)
    public List<UseOfDay> use(Instant since, Instant until) {
        return entries.use(since, until);
    }

    /// Gives what has been written since the last time its places in the tree, and signs the root. Two sealers
    /// make one tree: the second finds what the first has left. Answers with how many entries it placed.
    @Transactional
    public long seal(Instant now) {
        tree.lock();
        Optional<TreeHead> last = tree.lastHead();
        refuseToSealWhatWasCut(last);
        tree.placePending();
        long size = last.map(TreeHead::size).orElse(0L);
        MerkleTree grown = last.isEmpty() ? new MerkleTree() : MerkleTree.of(size, tree.frontier(size));
        tree.leavesFrom(size, grown::add);
        if (grown.size() == size) {
            return 0;
        }
        Checkpoint checkpoint = new Checkpoint(grown.size(), grown.root(), now);
        String note = key.sign(checkpoint);
        tree.add(new TreeHead(checkpoint.size(), checkpoint.root(), now, note), grown.frontier());
        return grown.size() - size;
    }

    /// Keeps the latest signed checkpoint outside the database. To be called when the transaction that sealed has
    /// ended.
    @Transactional(readOnly = true)
    public void keepCheckpoint() {
        tree.lastHead().map(TreeHead::note).ifPresent(key::keep);
    }

    /// The latest signed checkpoint, if anything was sealed.
    @Transactional(readOnly = true)
    public Optional<String> checkpoint() {
        return tree.lastHead().map(TreeHead::note);
    }

    /// Reads a checkpoint; empty where the key of this log did not sign it.
    public Optional<Checkpoint> read(String note) {
        return key.read(note);
    }

    /// Whether the role that Kith works as could change the log.
    @Transactional(readOnly = true)
    public boolean mayBeChangedByKith() {
        return tree.mayChangeLog();
    }

    /// Proves the log by the statements signed here and, where there is one, by a checkpoint from elsewhere. It
    /// names what was altered, removed, reordered, inserted or cut off.
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Verification verify(Optional<Checkpoint> checkpoint) {
        return new Verifier(tree, key).verify(checkpoint);
    }

    /// Erases the content of an entry under law, and says so in the log. It does both as the owner of the log, in a
    /// transaction of its own. False where there is no such entry that has content.
    public boolean erase(long entry, AuditEntry saying) {
        if (!saying.clause().equals(ERASURE) || !saying.what().equals(erasureOf(entry))) {
            throw new IllegalArgumentException("An erasure says in the log which entry it erased");
        }
        return owner.erase(entry, saying);
    }

    /// What the entry about an erasure says.
    public static String erasureOf(long entry) {
        return "the content of entry %d of the log, to erase it".formatted(entry);
    }

    /// Once there was a seal, nobody begins again from nothing, and nobody seals a log that was cut.
    private void refuseToSealWhatWasCut(Optional<TreeHead> last) {
        key.kept().ifPresent(kept -> {
            boolean isThere = last.map(TreeHead::size).orElse(0L) >= kept.size()
                    && tree.head(kept.size())
                            .filter(head -> head.root().equals(kept.root()))
                            .isPresent();
            if (!isThere) {
                throw new IllegalStateException(
                        "The log does not hold what was signed at %s. Nothing is sealed until somebody has looked: run ./kith audit verify"
                                .formatted(kept.at()));
            }
        });
    }
}
