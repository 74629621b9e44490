package kith.intake.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kith.engine.terms.NhsNumber;
import kith.intake.byhand.NewPerson;
import kith.people.search.FoundPerson;
import kith.people.search.web.FormText;
import kith.people.search.web.SearchForm;
import kith.ui.Choice;
import kith.ui.DateParts;
import kith.ui.Mistakes;
import kith.ui.Mistakes.Mistake;
import org.jspecify.annotations.Nullable;

/// A person to be added: what was searched for, and what else the worker knows. It is sent in the body, so that
/// nothing of it stands in an address.
///
/// @param seen the keys of the people who were shown as likely ones, so that nobody is added unseen beside them
public record AddForm(
        @Nullable String nhsNumber,
        @Nullable String familyName,
        @Nullable String givenName,
        @Nullable DateParts born,
        @Nullable String sex,
        @Nullable String address,
        @Nullable String postcode,
        @Nullable String phone,
        @Nullable String reasonKind,
        @Nullable String reason,
        @Nullable String seen) {

    /// In FHIR R4's words.
    public static final List<Choice> SEXES = List.of(
            new Choice("female", "Female"),
            new Choice("male", "Male"),
            new Choice("other", "Other"),
            new Choice("unknown", "Not known"));

    public SearchForm search() {
        return new SearchForm(nhsNumber, familyName, givenName, born, postcode, phone, reasonKind, reason);
    }

    public String chosenSex() {
        return FormText.text(sex);
    }

    public String lines() {
        return FormText.text(address);
    }

    Mistakes mistakes(LocalDate today) {
        SearchForm search = search();
        List<Mistake> mistakes = new ArrayList<>(search.mistakes().all());
        if (search.family().isEmpty() && search.given().isEmpty()) {
            mistakes.removeIf(mistake -> mistake.field().equals("familyName"));
            mistakes.addFirst(new Mistake("familyName", "Enter a family name, a given name or both"));
        }
        if (search.birth().date().filter(day -> day.isAfter(today)).isPresent()) {
            mistakes.add(new Mistake("born", "Enter a date of birth that is not in the future"));
        }
        if (!search.number().isEmpty() && search.mistakes().in("nhsNumber").isEmpty() && number().isEmpty()) {
            mistakes.add(new Mistake("nhsNumber", "This is not a valid NHS number. Check it, or leave it empty"));
        }
        FormText.tooLong("address", "the address", lines()).ifPresent(mistakes::add);
        return new Mistakes(mistakes);
    }

    NewPerson person() {
        SearchForm search = search();
        return new NewPerson(
                FormText.filled(search.family()),
                FormText.filled(search.given()),
                search.birth().date(),
                number(),
                SEXES.stream().map(Choice::value).filter(chosenSex()::equals).findFirst(),
                FormText.filled(lines()),
                FormText.filled(search.code()),
                FormText.filled(search.telephone()));
    }

    private Optional<NhsNumber> number() {
        return NhsNumber.find(FormText.digits(search().number()));
    }

    /// Whether all of these were shown before it was confirmed that it is somebody new.
    boolean saw(List<FoundPerson> likely) {
        Set<String> keys = Arrays.stream(FormText.text(seen).split(" ")).collect(Collectors.toSet());
        return likely.stream().allMatch(person -> keys.contains(person.key().toString()));
    }

    @Override
    public String toString() {
        return "somebody to be added";
    }
}
