package kith.borough;

import java.util.List;

/// What one partner sends, written while the people go by.
interface Feed extends AutoCloseable {

    Partner partner();

    /// Everything the partner holds about somebody under that local id; gives how many things that is.
    int write(Person person, Entry entry);

    @Override
    void close();

    /// How feeds are closed: every one, whatever happens.
    static void closeAll(List<? extends Feed> feeds) {
        feeds.forEach(Feed::close);
    }
}
