package kith.coordination.today.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kith.access.Viewer;
import kith.access.disclosure.Disclosures;
import kith.access.person.PersonAlert;
import kith.coordination.actions.Action;
import kith.coordination.actions.Actions.Covering;
import kith.coordination.actions.Owner;
import kith.coordination.actions.web.ActionWords;
import kith.coordination.cases.NamedPerson;
import kith.kernel.PersonId;
import kith.ui.Cell;
import kith.ui.Column;
import kith.ui.Table;
import kith.ui.Words;

/// The actions of a worker, a row each.
record ActionRows(LocalDate today, Viewer viewer, Map<PersonId, NamedPerson> named, Disclosures.ForEach disclosed) {

    private static final int LATER_AT_MOST = 10;

    private static final List<Column> COLUMNS = List.of(Column.head("What"), Column.words("For"), Column.words("Due"));

    /// What is due today or overdue.
    Optional<Table> due(List<Action.Open> actions) {
        return table("Due today or overdue", actions.stream().filter(this::isDue));
    }

    /// The first of what is due on a later day.
    Optional<Table> later(List<Action.Open> actions) {
        return table(
                "Due later", actions.stream().filter(action -> !isDue(action)).limit(LATER_AT_MOST));
    }

    /// What others were asked to do for these people, and who they are.
    Optional<Table> waiting(List<Action.Open> actions, Map<Owner, String> owners) {
        List<List<Cell>> rows = actions.stream()
                .flatMap(action -> row(action).stream()
                        .map(cells -> List.of(
                                cells.get(0),
                                cells.get(1),
                                Cell.of(owners.getOrDefault(action.assignment().owner(), "")),
                                cells.get(2))))
                .toList();
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(new Table(
                        "Asked of others",
                        List.of(Column.head("What"), Column.words("For"), Column.words("Who"), Column.words("Due")),
                        rows));
    }

    /// What is due today or overdue for somebody who is away.
    Table due(Covering covering, String name) {
        return new Table(
                "Covering for %s until %s"
                        .formatted(name, Words.day(covering.leave().lastDay())),
                COLUMNS,
                covering.actions().stream()
                        .filter(this::isDue)
                        .flatMap(action -> row(action).stream())
                        .toList());
    }

    private boolean isDue(Action.Open action) {
        return !action.assignment().due().isAfter(today);
    }

    private Optional<Table> table(String caption, Stream<Action.Open> actions) {
        List<List<Cell>> rows = actions.flatMap(action -> row(action).stream()).toList();
        return rows.isEmpty() ? Optional.empty() : Optional.of(new Table(caption, COLUMNS, rows));
    }

    private Optional<List<Cell>> row(Action.Open action) {
        return person(action.person())
                .map(person -> List.of(
                        Cell.of(ActionWords.title(action, disclosed.of(action.person()), viewer)),
                        who(person),
                        Cell.of(Words.day(action.assignment().due())).tagged(ActionWords.tags(action, today))));
    }

    Optional<NamedPerson> person(PersonId person) {
        return Optional.ofNullable(named.get(person));
    }

    static Cell who(NamedPerson person) {
        return Cell.link(person.name(), "/people/" + person.key()).tagged(PersonAlert.tags(person.alerts()));
    }

    @Override
    public String toString() {
        return "ActionRows[" + today + "]";
    }
}
