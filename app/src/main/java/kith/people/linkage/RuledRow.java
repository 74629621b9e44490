package kith.people.linkage;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import kith.access.disclosure.Disclosure;
import kith.access.disclosure.Disclosures;
import kith.access.disclosure.PersonField;
import kith.kernel.PartnerId;
import kith.kernel.PersonId;
import kith.kernel.WorkerId;
import kith.people.linkage.decisions.ClericalDecision;
import kith.people.linkage.decisions.DecisionId;
import kith.people.linkage.decisions.MatchDecision;

/// A decision about two records as it is stored.
record RuledRow(
        DecisionId id,
        MatchDecision verdict,
        WorkerId by,
        Instant at,
        String why,
        RuledRecord one,
        RuledRecord other,
        Optional<ClericalDecision.TakenBack> takenBack,
        boolean holds) {

    Stream<PersonId> people() {
        return Stream.of(one, other).flatMap(record -> record.person().stream());
    }

    /// Where one of the two belongs to nobody any more, nobody knows whether its address is protected.
    ClericalDecision disclosedBy(Disclosures.ForEach disclosed) {
        return new ClericalDecision(
                id, verdict, by, at, why, one.disclosedBy(disclosed), other.disclosedBy(disclosed), takenBack, holds);
    }

    /// One of the two records.
    ///
    /// @param person whom it belongs to; nobody where the partner took it back
    record RuledRecord(PartnerId partner, String localId, Optional<PersonId> person) {

        ClericalDecision.Side disclosedBy(Disclosures.ForEach disclosed) {
            Disclosure disclosure = person.map(disclosed::of).orElseGet(disclosed::ofNobodyKnown);
            return new ClericalDecision.Side(disclosure.source(partner), disclosure.of(PersonField.LOCAL_ID, localId));
        }

        @Override
        public String toString() {
            return "RuledRecord[" + partner + "]";
        }
    }

    @Override
    public String toString() {
        return "RuledRow[" + id + "]";
    }
}
