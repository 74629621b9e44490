package kith.access.audit;

/// One leaf in the order of the tree: its position, the entry that it is of, and its hash.
record LeafRow(long position, long entry, Hash hash) {}
