package kith.people.search.web;

import java.util.ArrayList;
import java.util.List;
import kith.access.Reason;
import kith.engine.terms.NhsNumber;
import kith.people.search.Search;
import kith.ui.DateParts;
import kith.ui.Mistakes;
import kith.ui.Mistakes.Mistake;
import kith.ui.reasons.ReasonKind;
import org.jspecify.annotations.Nullable;

/// What somebody looks for a person by. It is sent in the body, so that nothing of it stands in an address.
public record SearchForm(
        @Nullable String nhsNumber,
        @Nullable String familyName,
        @Nullable String givenName,
        @Nullable DateParts born,
        @Nullable String postcode,
        @Nullable String phone,
        @Nullable String reasonKind,
        @Nullable String reason) {

    static final SearchForm EMPTY = new SearchForm(null, null, null, null, null, null, null, null);

    public String number() {
        return FormText.text(nhsNumber);
    }

    public String family() {
        return FormText.text(familyName);
    }

    public String given() {
        return FormText.text(givenName);
    }

    public DateParts birth() {
        return FormText.date(born);
    }

    public String code() {
        return FormText.text(postcode);
    }

    public String telephone() {
        return FormText.text(phone);
    }

    public String why() {
        return FormText.text(reason);
    }

    public String kind() {
        return ReasonKind.find(FormText.text(reasonKind)).map(ReasonKind::key).orElse("");
    }

    public boolean hasReason() {
        return !kind().isEmpty() && !why().isEmpty();
    }

    /// Why they look, where the form has no mistakes.
    public Reason saidWhy() {
        return new Reason(ReasonKind.find(kind()).orElseThrow(), why());
    }

    public Search search() {
        return new Search(
                FormText.filled(FormText.digits(number())),
                FormText.filled(family()),
                FormText.filled(given()),
                birth().date(),
                FormText.filled(code()),
                FormText.filled(telephone()));
    }

    public Mistakes mistakes() {
        List<Mistake> mistakes = new ArrayList<>(FormText.mistakes(this));
        if (mistakes.isEmpty() && !search().isEnough()) {
            mistakes.add(new Mistake(
                    "familyName", "Enter a name, date of birth, NHS number, full postcode or telephone number"));
        }
        if (kind().isEmpty()) {
            mistakes.add(new Mistake("reasonKind", "Choose why you are looking for this person"));
        }
        FormText.reason(why()).ifPresent(mistakes::add);
        return new Mistakes(mistakes);
    }

    /// Whether what was typed as the NHS number is none, so that only numbers near it can be found.
    boolean isNoNumber() {
        return !number().isEmpty() && NhsNumber.find(FormText.digits(number())).isEmpty();
    }

    /// What was looked for, as the log keeps it.
    public String terms() {
        List<String> terms = new ArrayList<>();
        FormText.filled(number()).ifPresent(number -> terms.add("NHS number " + number));
        FormText.filled(family()).ifPresent(name -> terms.add("family name " + name));
        FormText.filled(given()).ifPresent(name -> terms.add("given name " + name));
        birth().date().ifPresent(day -> terms.add("born " + day));
        FormText.filled(code()).ifPresent(code -> terms.add("postcode " + code));
        FormText.filled(telephone()).ifPresent(number -> terms.add("telephone " + number));
        return String.join(", ", terms);
    }

    @Override
    public String toString() {
        return "a search";
    }
}
