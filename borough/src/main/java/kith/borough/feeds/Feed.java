package kith.borough.feeds;

import kith.borough.people.Person;

/// What one partner sends, written while the people go by.
public interface Feed extends AutoCloseable {

    Partner partner();

    /// Everything the partner holds about somebody under that local id; gives how many things that is.
    int write(Person person, Entry entry);

    @Override
    void close();
}
