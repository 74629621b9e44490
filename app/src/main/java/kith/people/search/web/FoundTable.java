package kith.people.search.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import kith.access.person.PersonAlert;
import kith.people.search.Found;
import kith.people.search.FoundPerson;
import kith.ui.Cell;
import kith.ui.Column;
import kith.ui.Table;
import kith.ui.Tag;
import kith.ui.Tone;
import kith.ui.Words;

/// People whom a search found, with the words why each is there.
public final class FoundTable {

    public static Table of(String caption, List<FoundPerson> found) {
        return new Table(
                caption,
                List.of(
                        Column.head("Person"),
                        Column.words("Born"),
                        Column.words("Postcode"),
                        Column.words("Why they are listed")),
                found.stream().map(FoundTable::row).toList());
    }

    private static List<Cell> row(FoundPerson found) {
        return List.of(
                Cell.link(found.name().isBlank() ? "No name" : found.name(), "/people/" + found.key())
                        .tagged(tags(found)),
                Cell.of(Words.day(found.birthDate())),
                Cell.of(found.postcode().words(Words::orNotKnown)),
                why(found));
    }

    private static List<Tag> tags(FoundPerson found) {
        List<Tag> tags = new ArrayList<>();
        if (found.likely()) {
            tags.add(new Tag("Likely", Tone.GREEN));
        }
        if (found.protectedAddress()) {
            tags.add(new Tag("Protected address", Tone.ORANGE));
        }
        tags.addAll(PersonAlert.tags(found.alerts()));
        return tags;
    }

    private static Cell why(FoundPerson found) {
        Cell why = Cell.of(sentence(found.why()));
        return found.although().isEmpty() ? why : why.noting(List.of("But " + String.join("; ", found.although())));
    }

    private static String sentence(List<String> words) {
        String line = words.isEmpty() ? "some details in common" : String.join("; ", words);
        return line.startsWith("NHS") ? line : line.substring(0, 1).toUpperCase(Locale.UK) + line.substring(1);
    }

    /// What was not looked at, because so many have it in common; nobody is left out without a word.
    static List<String> cut(Set<Found.Common> cut) {
        return cut.stream().sorted().map(FoundTable::cut).toList();
    }

    private static String cut(Found.Common common) {
        return "More than 100 records have %s. We could not check them all. Add more about the person to be sure."
                .formatted(
                        switch (common) {
                            case NAME -> "a name that sounds like this one";
                            case DAY_OF_BIRTH -> "this date of birth";
                            case POSTCODE -> "this postcode";
                            case PHONE -> "this telephone number";
                            case NUMBER -> "an NHS number like this one";
                        });
    }

    private FoundTable() {}
}
