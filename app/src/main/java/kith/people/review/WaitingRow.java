package kith.people.review;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kith.access.disclosure.Disclosures;
import kith.kernel.PartnerId;
import kith.kernel.PersonId;
import kith.kernel.WorkerId;
import kith.people.linkage.components.PossibleMatch;

/// A pair of the backlog as it is stored, with the people whom the records belong to.
record WaitingRow(
        PairKey key,
        List<PossibleMatch.Kind> kinds,
        Instant since,
        PartnerId partner,
        PartnerId otherPartner,
        PersonId person,
        PersonId otherPerson,
        Optional<WorkerId> heldBy) {

    Stream<PersonId> people() {
        return Stream.of(person, otherPerson);
    }

    BacklogEntry disclosedBy(Disclosures.ForEach disclosed) {
        return new BacklogEntry(
                key,
                kinds,
                since,
                disclosed.of(person).source(partner),
                disclosed.of(otherPerson).source(otherPartner),
                heldBy);
    }

    @Override
    public String toString() {
        return "WaitingRow[" + key + "]";
    }
}
