package kith.coordination.candidates;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// One line of a team's queue.
///
/// @param key the person's key in addresses
public record OpenCandidate(
        Candidate.Open candidate, UUID key, String name, Optional<LocalDate> born, List<CandidateReason> reasons) {

    public OpenCandidate {
        reasons = List.copyOf(reasons);
    }

    public String shownName() {
        return name.isEmpty() ? "No name" : name;
    }

    @Override
    public String toString() {
        return "OpenCandidate[" + candidate.id() + "]";
    }
}
