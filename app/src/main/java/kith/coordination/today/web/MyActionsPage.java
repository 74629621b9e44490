package kith.coordination.today.web;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import kith.coordination.actions.Action;
import kith.coordination.actions.Actions.Covering;
import kith.coordination.cases.NamedPerson;
import kith.kernel.PersonId;
import kith.kernel.WorkerId;
import kith.ui.Cell;
import kith.ui.Column;
import kith.ui.Table;
import kith.ui.Words;

/// What somebody is asked to do who supports people without coordinating their care.
///
/// @param due what is due today or overdue
/// @param later what is due on a later day
/// @param covering what is due for each worker who is away and for whom the viewer covers
/// @param people those in whose circle the worker is
public record MyActionsPage(
        String day, Optional<Table> due, Optional<Table> later, List<Table> covering, Optional<Table> people) {

    public MyActionsPage {
        covering = List.copyOf(covering);
    }

    static MyActionsPage of(
            ActionRows rows,
            List<Action.Open> actions,
            List<Covering> covering,
            Function<WorkerId, String> names,
            Collection<PersonId> supported) {
        return new MyActionsPage(
                Words.day(rows.today()),
                rows.due(actions),
                rows.later(actions),
                covering.stream()
                        .map(one -> rows.due(one, names.apply(one.leave().worker())))
                        .toList(),
                people(rows, supported));
    }

    private static Optional<Table> people(ActionRows rows, Collection<PersonId> supported) {
        List<List<Cell>> people = supported.stream()
                .flatMap(person -> rows.person(person).stream())
                .sorted(Comparator.comparing(NamedPerson::name).thenComparing(NamedPerson::key))
                .map(person -> List.of(
                        ActionRows.who(person),
                        Cell.of(person.born()
                                .map(born -> Words.age(born, rows.today()))
                                .orElse("Age not known"))))
                .toList();
        return people.isEmpty()
                ? Optional.empty()
                : Optional.of(new Table(
                        "People in whose circle you are", List.of(Column.head("Person"), Column.words("Age")), people));
    }

    @Override
    public String toString() {
        return "MyActionsPage";
    }
}
