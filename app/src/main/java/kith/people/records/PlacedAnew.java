package kith.people.records;

import java.util.List;
import kith.kernel.PersonId;

/// Where these people live lies elsewhere than was known, because the borough's places have changed.
public record PlacedAnew(List<PersonId> people) {

    public PlacedAnew {
        people = List.copyOf(people);
    }
}
