package kith.access.waiting;

import java.util.Set;
import kith.access.Viewer;

/// Counts work that waits for a viewer behind an entry of the menu. The module that keeps the work provides it.
/// Counts of the same entry are added up.
public interface WaitingWork {

    /// The addresses of the entries behind which it waits. Nobody has more than one of them.
    Set<String> hrefs();

    /// How much waits. One statement, on every page: it has to be found by an index.
    int count(Viewer viewer);
}
