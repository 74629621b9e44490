package kith.coordination.cases.web;

import java.util.List;
import java.util.Map;
import kith.coordination.cases.CareCase.Underway;
import kith.coordination.cases.HandOver.Offered;
import kith.coordination.cases.NamedPerson;
import kith.kernel.HandOverId;
import kith.kernel.PersonId;

/// What the page of a worker's own people is made of.
record MyPeopleSeen(
        List<Underway> held,
        List<Offered> offered,
        Map<HandOverId, PersonId> offeredPeople,
        Map<PersonId, NamedPerson> named) {}
