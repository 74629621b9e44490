package kith.people.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kith.kernel.PersonId;

/// A record that may be of the person who is looked for.
record CandidateRow(
        long record,
        PersonId person,
        String name,
        Optional<LocalDate> birthDate,
        boolean birthExact,
        String nhsNumber,
        String givenNames,
        String familyName,
        String postcode,
        String phone) {

    /// What is compared of it, as [ActiveMatchModel#FIELDS] has it. Where to find somebody is left out where it
    /// is hidden, so that nothing about it can be told from an order or a weight.
    List<String> texts(boolean hidden) {
        return List.of(
                nhsNumber,
                givenNames,
                familyName,
                birthExact ? birthDate.map(LocalDate::toString).orElse("") : "",
                "",
                "",
                "",
                hidden ? "" : postcode,
                hidden ? "" : phone,
                "");
    }

    @Override
    public String toString() {
        return "CandidateRow[" + record + "]";
    }
}
