package kith.web.search;

import java.util.List;
import java.util.Optional;
import kith.people.FoundPerson;
import kith.ui.Cell;
import kith.ui.Column;
import kith.ui.Mistakes;
import kith.ui.Table;
import kith.ui.Tag;
import kith.ui.Tone;
import kith.web.Words;

/// The search form, and above it whoever was found.
///
/// @param answer one sentence about what was found; empty before anybody searched
public record SearchPage(SearchForm form, Mistakes mistakes, String answer, Optional<Table> found) {

    static SearchPage empty() {
        return new SearchPage(SearchForm.EMPTY, Mistakes.NONE, "", Optional.empty());
    }

    static SearchPage again(SearchForm form) {
        return new SearchPage(form, form.mistakes(), "", Optional.empty());
    }

    static SearchPage of(SearchForm form, List<FoundPerson> found) {
        return new SearchPage(
                form,
                Mistakes.NONE,
                answer(found.size()),
                found.isEmpty() ? Optional.empty() : Optional.of(table(found)));
    }

    private static String answer(int found) {
        return switch (found) {
            case 0 -> "Nobody was found";
            case 1 -> "1 person was found";
            default -> found + " people were found";
        };
    }

    private static Table table(List<FoundPerson> found) {
        return new Table(
                "Open the one you are looking for, and no other",
                List.of(Column.head("Person"), Column.words("Born"), Column.words("Postcode")),
                found.stream().map(SearchPage::row).toList());
    }

    private static List<Cell> row(FoundPerson found) {
        return List.of(
                Cell.link(found.name().isBlank() ? "No name" : found.name(), "/people/" + found.key())
                        .tagged(found.flagged() ? List.of(new Tag("Protected address", Tone.ORANGE)) : List.of()),
                Cell.of(Words.day(found.birthDate())),
                Cell.of(found.flagged() ? "Withheld" : Words.orNotKnown(found.postcode())));
    }

    @Override
    public String toString() {
        return "SearchPage";
    }
}
