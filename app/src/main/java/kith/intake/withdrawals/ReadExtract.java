package kith.intake.withdrawals;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import kith.engine.feeds.UnreadFile;
import kith.engine.feeds.items.BundlePage;
import kith.engine.feeds.items.Ending;
import kith.engine.feeds.items.ItemName;
import kith.engine.feeds.items.Rejected;
import kith.record.AbsentItem;

/// What was read of an extract: its files, how many items of each type, the pages of searches, and the lines that were
/// rejected, which protect what they name from withdrawal.
public final class ReadExtract {

    /// So many rejected lines with an id are remembered. With more, nothing is withdrawn.
    static final int MOST_PROTECTED = 200_000;

    private final Map<String, Long> files = new TreeMap<>();
    private final Map<String, Long> types = new TreeMap<>();
    private final List<BundlePage> pages = new ArrayList<>();
    private final List<String> cutShort = new ArrayList<>();
    private final List<String> unread = new ArrayList<>();
    private final Set<ItemName> protectedItems = new HashSet<>();
    private final Set<String> protectedTypes = new HashSet<>();
    private boolean protectsEverything;

    /// A file begins.
    public void file(String name) {
        files.putIfAbsent(name, 0L);
    }

    public void item(String file, String type) {
        files.merge(file, 1L, Long::sum);
        types.merge(type, 1L, Long::sum);
    }

    public void unread(UnreadFile file) {
        if (file.mayHoldRecords()) {
            unread.add(file.name());
        }
    }

    public void page(BundlePage page) {
        pages.add(page);
    }

    public void end(String file, Ending ending) {
        if (ending != Ending.WHOLE) {
            cutShort.add(file);
        }
    }

    /// What the law keeps out protects nothing: it must not be held.
    public void rejected(Rejected line) {
        if (line.kind() != Rejected.Kind.REJECTED) {
            return;
        }
        ItemName name = line.name();
        if (name.type().isEmpty() || protectedItems.size() >= MOST_PROTECTED) {
            protectsEverything = true;
        } else if (name.id().isEmpty()) {
            protectedTypes.add(name.type());
        } else {
            protectedItems.add(name);
        }
    }

    /// Whether a rejected line may be about this item.
    public boolean protects(AbsentItem item) {
        return protectsEverything
                || protectedTypes.contains(item.type())
                || protectedItems.contains(new ItemName(item.type(), item.id()));
    }

    Map<String, Long> files() {
        return files;
    }

    Map<String, Long> types() {
        return types;
    }

    List<BundlePage> pages() {
        return pages;
    }

    /// The files that may hold records and that were not read.
    List<String> unread() {
        return unread;
    }

    List<String> cutShort() {
        return cutShort;
    }
}
