package kith.intake.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import kith.people.search.FoundPerson;
import kith.people.search.web.FoundTable;
import kith.people.search.web.SearchForm;
import kith.ui.Choice;
import kith.ui.Entry;
import kith.ui.Table;
import kith.ui.Words;

/// Who may be the person that is to be added, and what would be added.
///
/// @param notes what whoever decides has to know
/// @param seen the keys of those who are shown as likely ones
public record CheckPage(
        String title, AddForm form, List<String> notes, Optional<Table> likely, List<Entry> said, String seen) {

    public CheckPage {
        notes = List.copyOf(notes);
        said = List.copyOf(said);
    }

    /// @param anew whether likely people came in since the worker was shown who is likely
    static CheckPage of(AddForm form, List<FoundPerson> likely, boolean anew) {
        return new CheckPage(
                likely.isEmpty() ? "Check the details" : "Is it one of these people?",
                form,
                notes(likely, anew),
                likely.isEmpty()
                        ? Optional.empty()
                        : Optional.of(FoundTable.of("If it is one of these people, open their page instead", likely)),
                said(form),
                likely.stream().map(person -> person.key().toString()).collect(Collectors.joining(" ")));
    }

    private static List<String> notes(List<FoundPerson> likely, boolean anew) {
        List<String> notes = new ArrayList<>();
        if (anew) {
            notes.add("You have not added anybody yet. There are people you have not seen who may be the same.");
        }
        if (likely.stream().anyMatch(person -> person.why().contains(FoundPerson.SAME_NUMBER))) {
            notes.add("We already know a person with this NHS number. What you add becomes another record for them.");
        }
        return notes;
    }

    private static List<Entry> said(AddForm form) {
        SearchForm search = form.search();
        String sex = AddForm.SEXES.stream()
                .filter(choice -> choice.value().equals(form.chosenSex()))
                .map(Choice::text)
                .findFirst()
                .orElse("");
        List<Entry> all = List.of(
                Entry.of("Family name", search.family()),
                Entry.of("Given name", search.given()),
                Entry.of("Born", search.birth().date().map(Words::day).orElse("")),
                Entry.of("NHS number", search.number()),
                Entry.of("Sex", sex),
                Entry.of("Address", form.lines()),
                Entry.of("Postcode", search.code()),
                Entry.of("Telephone", search.telephone()));
        return all.stream().filter(entry -> !entry.lines().getFirst().isEmpty()).toList();
    }

    @Override
    public String toString() {
        return "CheckPage";
    }
}
