package kith.coordination.people.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import kith.coordination.people.PeopleQuestion.Order;
import kith.coordination.people.PeopleQuestion.State;
import kith.coordination.people.PeopleQuestion.Whose;
import kith.engine.registers.Catalogue;
import kith.engine.registers.Condition;
import kith.engine.terms.NeighbourhoodKey;
import kith.places.Neighbourhood;
import kith.population.changes.ChangeKind;
import kith.population.changes.ChangeRules;
import kith.ui.Choice;
import org.jspecify.annotations.Nullable;

/// What the list can be narrowed to and sorted by, and what is chosen.
public record PeopleFilter(List<Selected> fields) {

    private static final Choice ANY = new Choice("", "Any");

    private static final List<Choice> WHOSE = List.of(
            new Choice(Whose.EVERYBODY.key(), "Everybody I can list"),
            new Choice(Whose.MINE.key(), "I am the key worker"),
            new Choice(Whose.TEAM.key(), "My team has the case"));

    private static final List<Choice> STATES = List.of(
            ANY,
            new Choice(State.CANDIDATE.key(), "Candidate for help"),
            new Choice(State.PLANNED.key(), "Planned"),
            new Choice(State.ACTIVE.key(), "Active"),
            new Choice(State.ON_HOLD.key(), "On hold"),
            new Choice(State.NO_KEY_WORKER.key(), "No key worker"),
            new Choice(State.NO_CASE.key(), "No case"));

    private static final List<Choice> ORDERS = List.of(
            new Choice(Order.NAME.key(), "Name"),
            new Choice(Order.CHANGED.key(), "Changed lately first"),
            new Choice(Order.NEXT_STEP.key(), "Next step first"),
            new Choice(Order.CONDITIONS.key(), "Most conditions first"),
            new Choice(Order.AGE.key(), "Oldest first"),
            new Choice(Order.JOINED.key(), "New on the list first"));

    private static final List<Choice> ALERTS =
            List.of(ANY, new Choice(PeopleForm.WITH, "With an alert or communication need"));

    private static final List<Choice> CONTACTS =
            List.of(ANY, new Choice(PeopleForm.NONE_FOR_90_DAYS, "Nobody for 90 days"));

    public PeopleFilter {
        fields = List.copyOf(fields);
    }

    static PeopleFilter of(PeopleForm form, List<Neighbourhood> neighbourhoods, Catalogue catalogue) {
        return new PeopleFilter(List.of(
                new Selected("whose", "People", WHOSE, form.asksWhose().key()),
                new Selected(
                        "neighbourhood",
                        "Neighbourhood",
                        any(neighbourhoods.stream()
                                .map(one -> new Choice(one.key().key(), one.name()))),
                        form.asksNeighbourhood().map(NeighbourhoodKey::key).orElse("")),
                new Selected(
                        "state",
                        "State",
                        STATES,
                        form.asksState().map(State::key).orElse("")),
                new Selected(
                        "changed",
                        "Changed in the last 30 days",
                        changes(),
                        form.asksChanged().map(PeopleForm::word).orElse("")),
                new Selected("alert", "Alerts", ALERTS, only(PeopleForm.WITH, form.alert())),
                new Selected(
                        "condition",
                        "Condition",
                        any(catalogue.conditions().stream()
                                .filter(Condition::counts)
                                .sorted((one, other) -> one.words().compareToIgnoreCase(other.words()))
                                .map(one -> new Choice(one.key(), one.words()))),
                        form.asksCondition().orElse("")),
                new Selected("contact", "Contact", CONTACTS, only(PeopleForm.NONE_FOR_90_DAYS, form.contact())),
                new Selected("sort", "In order of", ORDERS, form.order().key())));
    }

    private static String only(String known, @Nullable String asked) {
        return known.equals(asked) ? known : "";
    }

    private static List<Choice> changes() {
        Stream<Choice> kinds = ChangeRules.current().all().stream()
                .filter(rule -> rule.kind() != ChangeKind.NO_CONTACT)
                .map(rule -> new Choice(rule.kind().key(), rule.name()));
        return any(Stream.concat(Stream.of(new Choice(PeopleForm.ANYTHING, "Anything")), kinds));
    }

    private static List<Choice> any(Stream<Choice> choices) {
        List<Choice> all = new ArrayList<>(List.of(ANY));
        choices.forEach(all::add);
        return all;
    }

    /// What is chosen, in words for the head of a print: one for each filter that narrows the list.
    List<String> words() {
        return fields.stream()
                .filter(field -> !field.value().isEmpty() && !field.value().equals(Whose.EVERYBODY.key()))
                .map(field -> field.label() + ": " + field.chosen().toLowerCase(Locale.UK))
                .toList();
    }

    /// One filter, with the value that is chosen.
    public record Selected(String name, String label, List<Choice> choices, String value) {

        public Selected {
            choices = List.copyOf(choices);
        }

        String chosen() {
            return choices.stream()
                    .filter(choice -> choice.value().equals(value))
                    .map(Choice::text)
                    .findFirst()
                    .orElse(value);
        }
    }
}
