package kith.access.waiting;

import kith.access.Viewer;

/// Counts work that waits for a viewer behind one entry of the menu. The module that keeps the work provides it.
/// Counts of the same entry are added up.
public interface WaitingWork {

    /// The address of the entry.
    String href();

    /// How much waits. One statement, on every page: it has to be found by an index.
    int count(Viewer viewer);
}
