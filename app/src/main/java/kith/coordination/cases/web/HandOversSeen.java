package kith.coordination.cases.web;

import java.util.List;
import java.util.Map;
import kith.coordination.cases.HandOver.Offered;
import kith.coordination.cases.NamedPerson;
import kith.coordination.cases.moves.CaseMove.Raised;
import kith.kernel.CaseId;
import kith.kernel.HandOverId;
import kith.kernel.PersonId;
import kith.partners.Team;
import kith.partners.TeamKey;

/// What the page of hand-overs is made of.
record HandOversSeen(
        List<Offered> offered,
        Map<HandOverId, PersonId> offeredPeople,
        Map<PersonId, NamedPerson> named,
        List<Raised> moves,
        Map<CaseId, PersonId> movedPeople,
        Map<TeamKey, String> teams,
        List<Team> receiving,
        TeamKey own) {}
