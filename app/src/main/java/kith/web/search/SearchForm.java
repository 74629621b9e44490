package kith.web.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import kith.engine.linkage.NhsNumber;
import kith.people.Search;
import kith.ui.DateParts;
import kith.ui.Mistakes;
import kith.ui.Mistakes.Mistake;
import org.jspecify.annotations.Nullable;

/// What somebody looks for a person by. It is sent in the body, so that nothing of it stands in an address.
public record SearchForm(
        @Nullable String nhsNumber,
        @Nullable String familyName,
        @Nullable String givenName,
        @Nullable DateParts born,
        @Nullable String reason) {

    static final SearchForm EMPTY = new SearchForm(null, null, null, null, null);

    public String number() {
        return text(nhsNumber);
    }

    public String family() {
        return text(familyName);
    }

    public String given() {
        return text(givenName);
    }

    public DateParts birth() {
        return born == null ? DateParts.NONE : new DateParts(text(born.day()), text(born.month()), text(born.year()));
    }

    public String why() {
        return text(reason);
    }

    Search search() {
        return new Search(NhsNumber.find(number()), filled(family()), filled(given()), birth().date());
    }

    Mistakes mistakes() {
        List<Mistake> mistakes = new ArrayList<>();
        if (!number().isEmpty() && NhsNumber.find(number()).isEmpty()) {
            mistakes.add(
                    new Mistake("nhsNumber", "Enter an NHS number: 10 figures, of which the last checks the others"));
        }
        if (!birth().isBlank() && birth().date().isEmpty()) {
            mistakes.add(new Mistake("born", "Enter a date of birth that is a real day, as 27 3 1951"));
        }
        if (mistakes.isEmpty() && !search().isEnough()) {
            mistakes.add(new Mistake(
                    "familyName", "Enter an NHS number, a family name, or a given name with a date of birth"));
        }
        if (why().isEmpty()) {
            mistakes.add(new Mistake("reason", "Say why you are looking for this person"));
        }
        return new Mistakes(mistakes);
    }

    /// What was looked for, as the log keeps it.
    String terms() {
        List<String> terms = new ArrayList<>();
        search().nhsNumber().ifPresent(number -> terms.add("NHS number " + number.display()));
        filled(family()).ifPresent(name -> terms.add("family name " + name));
        filled(given()).ifPresent(name -> terms.add("given name " + name));
        birth().date().ifPresent(day -> terms.add("born " + day));
        return String.join(", ", terms);
    }

    private static Optional<String> filled(String typed) {
        return typed.isEmpty() ? Optional.empty() : Optional.of(typed);
    }

    private static String text(@Nullable String typed) {
        return Objects.toString(typed, "").strip();
    }

    @Override
    public String toString() {
        return "a search";
    }
}
