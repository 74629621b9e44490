package kith.people.records;

import java.util.List;

/// Partners changed the demographics of some records. Published in the transaction that stores them, once per
/// batch.
public record DemographicsChanged(List<DemographicsUpdate> updates) {

    public DemographicsChanged {
        updates = List.copyOf(updates);
    }
}
