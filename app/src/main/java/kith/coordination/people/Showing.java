package kith.coordination.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kith.access.disclosure.Disclosed;
import kith.access.disclosure.Disclosure;
import kith.access.disclosure.PersonField;
import kith.access.person.PersonAlert;
import kith.coordination.people.ListedPerson.NextStep;
import kith.coordination.people.ListedPerson.OfCase;
import kith.engine.registers.Catalogue;
import kith.engine.registers.Condition;
import kith.kernel.CaseId;
import kith.kernel.WorkerId;
import kith.population.changes.Change;

/// Turns a row of the list into what the viewer is shown, as the viewer's grant discloses it.
final class Showing {

    private static final Catalogue CATALOGUE = Catalogue.current();

    static ListedPerson of(
            PeopleListRow row, LocalDate today, Disclosure disclosure, List<PersonAlert> alerts, List<Change> changes) {
        String name = Stream.of(row.givenName(), row.familyName())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
        return new ListedPerson(
                row.person(),
                row.key(),
                name.isEmpty() ? "No name" : name,
                Optional.ofNullable(row.birthDate()),
                !row.deadOn().isAfter(today),
                disclosure.isProtected(),
                disclosure.shows(PersonField.CONDITION) ? conditions(row) : List.of(),
                disclosure.shows(PersonField.CONDITION) ? Optional.ofNullable(row.enteredOn()) : Optional.empty(),
                row.candidate(),
                careCase(row),
                disclosure.of(PersonField.CONTACT, Optional.ofNullable(row.contactOn())),
                nextStep(row, disclosure),
                alerts,
                changes);
    }

    private static List<String> conditions(PeopleListRow row) {
        return Optional.ofNullable(row.conditionKeys()).stream()
                .flatMap(String::lines)
                .map(key -> CATALOGUE.condition(key).map(Condition::words).orElse(key))
                .sorted()
                .toList();
    }

    private static Optional<OfCase> careCase(PeopleListRow row) {
        Long id = row.careCase();
        String state = row.state();
        return id == null || state == null
                ? Optional.empty()
                : Optional.of(new OfCase(
                        new CaseId(id),
                        state,
                        Optional.ofNullable(row.keyWorker()).map(WorkerId::new),
                        !state.equals("planned") && row.keyWorker() == null));
    }

    /// A worker may have written into it where the person is to be found. Whoever wrote or owns it sees it.
    private static Optional<NextStep> nextStep(PeopleListRow row, Disclosure disclosure) {
        String step = row.step();
        LocalDate due = row.dueOn();
        return step == null || due == null
                ? Optional.empty()
                : Optional.of(new NextStep(
                        row.ownStep()
                                ? step
                                : disclosure.of(PersonField.NOTE, step).orElse(Disclosed.WITHHELD),
                        due));
    }

    private Showing() {}
}
