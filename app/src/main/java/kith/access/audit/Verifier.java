package kith.access.audit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// One proof of the log: reads the leaves in order beside the entries in the order of their ids, and builds the
/// tree anew.
///
/// An entry's id is older than its place. So a leaf finds its entry among those up to the highest id that a leaf
/// has named so far, and entries that come too early wait for their leaf.
final class Verifier {

    private static final int LEAVES_AT_ONCE = 100_000;
    private static final int FINDINGS_AT_MOST = 1_000;

    private final TreeStore store;
    private final AuditKey key;
    private final MerkleTree tree = new MerkleTree();
    private final List<Finding> findings = new ArrayList<>();
    private final Map<Long, EntryLeaf> withoutLeaf = new HashMap<>();
    private final Map<Long, Hash> differing = new TreeMap<>();
    private final Map<Hash, Long> expected = new HashMap<>();
    private final Set<String> statedErasures = new HashSet<>();
    private final List<Long> erased = new ArrayList<>();
    private final Deque<TreeHead> heads = new ArrayDeque<>();
    private final Map<Long, Checkpoint> witnesses = new TreeMap<>();
    private long lastEntry = Long.MIN_VALUE;
    private long nextPosition;
    private long soundUntil;

    Verifier(TreeStore store, AuditKey key) {
        this.store = store;
        this.key = key;
    }

    Verification verify(Optional<Checkpoint> checkpoint) {
        heads.addAll(store.heads());
        Optional<Checkpoint> kept = key.kept();
        checkpoint.ifPresent(given -> witnesses.put(given.size(), given));
        kept.ifPresent(ours -> witnesses.putIfAbsent(ours.size(), ours));
        checkHeads();
        List<LeafRow> leaves = leaves();
        while (!leaves.isEmpty()) {
            follow(leaves);
            leaves = leaves();
        }
        readEntries(Long.MAX_VALUE);
        checkpoint.ifPresent(given -> kept.filter(ours -> ours.size() == given.size())
                .filter(ours -> !ours.root().equals(given.root()))
                .ifPresent(ours -> add(Finding.differs(ours))));
        heads.stream().reduce((_, later) -> later).ifPresent(last -> add(Finding.cutOff(tree.size(), statement(last))));
        witnesses.values().stream()
                .filter(witness -> witness.size() > tree.size())
                .forEach(witness -> add(Finding.cutOff(tree.size(), witness)));
        nameDiffering();
        nameInserted();
        nameErased();
        store.pendingAndGone().forEach(entry -> add(Finding.removed(entry)));
        return new Verification(
                tree.size(), store.pending(), erased.size(), tree.root(), findings, unknown(checkpoint, kept));
    }

    private List<LeafRow> leaves() {
        List<LeafRow> leaves = new ArrayList<>();
        store.copyLeaves(nextPosition, LEAVES_AT_ONCE, leaves::add);
        return leaves;
    }

    /// A head without the signature of this key, or with other figures than were signed, is no statement.
    private void checkHeads() {
        if (!key.isHere()) {
            return;
        }
        if (heads.isEmpty()) {
            return;
        }
        AuditKey.Reader signed = key.reader();
        for (TreeHead head : heads) {
            boolean isSigned = signed.read(head.note())
                    .filter(said -> said.size() == head.size() && said.root().equals(head.root()))
                    .isPresent();
            if (!isSigned) {
                add(Finding.notSigned(head.size()));
            }
        }
    }

    private void follow(List<LeafRow> leaves) {
        readEntries(leaves.stream().mapToLong(LeafRow::entry).max().orElse(lastEntry));
        for (LeafRow leaf : leaves) {
            if (leaf.position() > nextPosition) {
                add(Finding.placesRemoved(nextPosition, leaf.position() - 1));
            }
            nextPosition = leaf.position() + 1;
            compare(leaf, withoutLeaf.remove(leaf.entry()));
            tree.add(leaf.hash().bytes());
            proveHere();
        }
    }

    private void readEntries(long upTo) {
        if (upTo <= lastEntry) {
            return;
        }
        store.copyEntries(lastEntry, upTo, entry -> {
            withoutLeaf.put(entry.entry(), entry);
            entry.erases().ifPresent(statedErasures::add);
        });
        lastEntry = upTo;
    }

    private void compare(LeafRow leaf, @Nullable EntryLeaf entry) {
        if (entry == null) {
            add(Finding.removed(leaf.entry()));
            return;
        }
        if (entry.made().isEmpty()) {
            erased.add(entry.entry());
        }
        Hash made = entry.made().orElse(entry.stated());
        if (!made.equals(leaf.hash())) {
            differing.put(leaf.entry(), made);
            expected.put(leaf.hash(), leaf.position());
        } else if (!entry.stated().equals(leaf.hash())) {
            add(Finding.altered(leaf.entry()));
        }
    }

    /// Compares the tree with what was signed at this size.
    private void proveHere() {
        long size = tree.size();
        TreeHead head = heads.peek();
        boolean isHead = head != null && head.size() == size;
        Checkpoint witness = witnesses.get(size);
        if (!isHead && witness == null) {
            return;
        }
        String root = tree.root();
        if (isHead) {
            heads.remove();
            if (!head.root().equals(root)) {
                add(Finding.alteredBetween(soundUntil, size - 1));
            } else {
                soundUntil = size;
            }
        }
        if (witness != null && !witness.root().equals(root)) {
            add(Finding.differs(witness));
        }
    }

    private void nameDiffering() {
        differing.forEach((entry, made) -> {
            Long place = expected.get(made);
            add(place == null ? Finding.altered(entry) : Finding.reordered(entry, place));
        });
    }

    private void nameInserted() {
        Set<Long> pending = store.pendingEntries();
        withoutLeaf.keySet().stream()
                .filter(entry -> !pending.contains(entry))
                .sorted()
                .limit(FINDINGS_AT_MOST)
                .forEach(entry -> add(Finding.inserted(entry)));
    }

    /// Content that is gone is altered content, unless the log says that it was erased.
    private void nameErased() {
        erased.stream()
                .filter(entry -> !statedErasures.contains(AuditLog.erasureOf(entry)))
                .forEach(entry -> add(Finding.altered(entry)));
    }

    private void add(Finding finding) {
        if (findings.size() < FINDINGS_AT_MOST) {
            findings.add(finding);
        }
    }

    private static Checkpoint statement(TreeHead head) {
        return new Checkpoint(head.size(), head.root(), head.at());
    }

    private Optional<String> unknown(Optional<Checkpoint> checkpoint, Optional<Checkpoint> kept) {
        long proved = Math.max(
                checkpoint.map(Checkpoint::size).orElse(0L),
                kept.map(Checkpoint::size).orElse(0L));
        if (checkpoint.isEmpty()) {
            return Optional.of("No checkpoint from elsewhere was given. Whoever holds the key and the database can have"
                    + " written the whole log anew, or cut off its end, and nobody can know it from here.");
        }
        return proved < tree.size()
                ? Optional.of("Nobody has signed the last %d entries yet.".formatted(tree.size() - proved))
                : Optional.empty();
    }
}
