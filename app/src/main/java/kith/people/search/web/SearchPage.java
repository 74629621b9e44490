package kith.people.search.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kith.people.search.Found;
import kith.ui.Mistakes;
import kith.ui.Table;

/// The search form, and above it whoever was found.
///
/// @param answer one sentence about what was found; empty before anybody searched
/// @param notes what else whoever searches has to know about the answer
public record SearchPage(SearchForm form, Mistakes mistakes, String answer, List<String> notes, Optional<Table> found) {

    public SearchPage {
        notes = List.copyOf(notes);
    }

    static SearchPage empty() {
        return new SearchPage(SearchForm.EMPTY, Mistakes.NONE, "", List.of(), Optional.empty());
    }

    static SearchPage again(SearchForm form) {
        return new SearchPage(form, form.mistakes(), "", List.of(), Optional.empty());
    }

    static SearchPage of(SearchForm form, Found found) {
        return new SearchPage(
                form,
                Mistakes.NONE,
                answer(found),
                notes(form, found),
                found.people().isEmpty()
                        ? Optional.empty()
                        : Optional.of(FoundTable.of(
                                "Most likely first. Open only the person you are looking for", found.people())));
    }

    private static String answer(Found found) {
        int people = found.people().size();
        if (found.more()) {
            return "More than %d people were found. These are the most likely".formatted(people);
        }
        return switch (people) {
            case 0 -> "Nobody was found";
            case 1 -> "1 person was found";
            default -> people + " people were found";
        };
    }

    private static List<String> notes(SearchForm form, Found found) {
        List<String> notes = new ArrayList<>();
        if (form.isNoNumber()) {
            notes.add(
                    "This is not a valid NHS number. We looked for numbers with one digit different or two digits swapped.");
        }
        notes.addAll(FoundTable.cut(found.cut()));
        return notes;
    }

    @Override
    public String toString() {
        return "SearchPage";
    }
}
