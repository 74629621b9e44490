package kith.engine.feeds.items;

import kith.engine.feeds.files.ByteSlice;

/// Takes what is read, item by item, in the order of the file.
public interface Receiver {

    /// One item. It is valid only until this call returns.
    void sent(FeedItem sent);

    /// One thing that could not be taken.
    void rejected(Rejected rejected);

    /// One thing that could not be taken, with what it says. The bytes are valid only until this call returns.
    default void rejected(Rejected rejected, ByteSlice line) {
        rejected(rejected);
    }

    /// A page of a search result has been read.
    default void page(BundlePage page) {}

    /// What follows of the file is a history: every version of each resource, newest first.
    default void history() {}

    /// So many more bytes of the file on disk have been read.
    default void read(long bytes) {}
}
