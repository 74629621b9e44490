package kith.people.records;

import org.springframework.stereotype.Component;

/// Whether the people that Kith holds are made up, as in the demonstration borough.
@Component
public class SyntheticPeople {

    private final SyntheticStore store;

    SyntheticPeople(SyntheticStore store) {
        this.store = store;
    }

    public boolean areHeld() {
        return store.holdsSyntheticPeople();
    }
}
