package kith.coordination.cases.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kith.coordination.cases.CareCase;
import kith.coordination.cases.moves.CaseMove.Raised;
import kith.ui.Choice;
import kith.ui.person.PersonFrame;

/// What the page of a person's care is made of.
///
/// @param moved the question whether another team takes the case over
/// @param ownTeam the key of the viewer's team, or of no team
/// @param me the number of the viewer as a worker
record CareSeen(
        PersonFrame frame,
        UUID key,
        List<CareCase> cases,
        Optional<Raised> moved,
        List<Choice> teams,
        String ownTeam,
        List<Choice> keyWorkers,
        String me) {

    @Override
    public String toString() {
        return "CareSeen[" + key + "]";
    }
}
