package kith.people.search.web;

import java.util.ArrayList;
import java.util.List;
import kith.engine.terms.NhsNumber;
import kith.people.search.Search;
import kith.ui.DateParts;
import kith.ui.Mistakes.Mistake;
import kith.ui.Mistakes;
import org.jspecify.annotations.Nullable;

/// What somebody looks for a person by. It is sent in the body, so that nothing of it stands in an address.
public record SearchForm(
        @Nullable String nhsNumber,
        @Nullable String familyName,
        @Nullable String givenName,
        @Nullable DateParts born,
        @Nullable String postcode,
        @Nullable String phone,
        @Nullable String reason) {

    static final SearchForm EMPTY = new SearchForm(null, null, null, null, null, null, null);

    public String number() {
        return Typed.text(nhsNumber);
    }

    public String family() {
        return Typed.text(familyName);
    }

    public String given() {
        return Typed.text(givenName);
    }

    public DateParts birth() {
        return Typed.date(born);
    }

    public String code() {
        return Typed.text(postcode);
    }

    public String telephone() {
        return Typed.text(phone);
    }

    public String why() {
        return Typed.text(reason);
    }

    public Search search() {
        return new Search(
                Typed.filled(Typed.digits(number())),
                Typed.filled(family()),
                Typed.filled(given()),
                birth().date(),
                Typed.filled(code()),
                Typed.filled(telephone()));
    }

    public Mistakes mistakes() {
        List<Mistake> mistakes = new ArrayList<>(Typed.mistakes(this));
        if (mistakes.isEmpty() && !search().isEnough()) {
            mistakes.add(
                    new Mistake(
                            "familyName",
                            "Enter something to look for: a name of two letters or more, a date of birth, an NHS number, a whole postcode or a telephone number"));
        }
        Typed.reason(why()).ifPresent(mistakes::add);
        return new Mistakes(mistakes);
    }

    /// Whether what was typed as the NHS number is none, so that only numbers near it can be found.
    boolean isNoNumber() {
        return !number().isEmpty() && NhsNumber.find(Typed.digits(number())).isEmpty();
    }

    /// What was looked for, as the log keeps it.
    public String terms() {
        List<String> terms = new ArrayList<>();
        Typed.filled(number()).ifPresent(number -> terms.add("NHS number " + number));
        Typed.filled(family()).ifPresent(name -> terms.add("family name " + name));
        Typed.filled(given()).ifPresent(name -> terms.add("given name " + name));
        birth().date().ifPresent(day -> terms.add("born " + day));
        Typed.filled(code()).ifPresent(code -> terms.add("postcode " + code));
        Typed.filled(telephone()).ifPresent(number -> terms.add("telephone " + number));
        return String.join(", ", terms);
    }

    @Override
    public String toString() {
        return "a search";
    }
}
