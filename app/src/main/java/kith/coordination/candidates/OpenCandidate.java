package kith.coordination.candidates;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kith.access.person.PersonAlert;

/// One line of a team's queue.
///
/// @param key the person's key in addresses
/// @param died whether a source says that the person has died. Such a candidate can only be declined
/// @param alerts what everybody has to know who meets or writes to them
public record OpenCandidate(
        Candidate.Open candidate,
        UUID key,
        String name,
        Optional<LocalDate> born,
        boolean died,
        List<CandidateReason> reasons,
        List<PersonAlert> alerts) {

    public OpenCandidate {
        reasons = List.copyOf(reasons);
        alerts = List.copyOf(alerts);
    }

    OpenCandidate with(List<PersonAlert> known) {
        return new OpenCandidate(candidate, key, name, born, died, reasons, known);
    }

    public String shownName() {
        return name.isEmpty() ? "No name" : name;
    }

    @Override
    public String toString() {
        return "OpenCandidate[" + candidate.id() + "]";
    }
}
