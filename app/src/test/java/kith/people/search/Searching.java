package kith.people.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kith.engine.linkage.matching.Model;
import kith.engine.terms.Demographics;
import kith.engine.terms.NhsNumber;
import kith.people.Invented;
import kith.people.Running;
import org.jspecify.annotations.Nullable;

/// Searches on the people of a test.
final class Searching {

    static final Running KITH = new Running("finding");
    static final Model MODEL = new Invented(1, 300).learned(1_500);

    static final LocalDate BORN = LocalDate.of(1951, 4, 2);
    static final String NUMBER = "9990000018";
    static final String POSTCODE = "SE5 8RZ";
    static final String PHONE = "07700 900123";

    static List<String> names(Search search) {
        return find(search).people().stream().map(FoundPerson::name).toList();
    }

    static Found find(Search search) {
        return KITH.inTransaction(() -> KITH.bean(PersonSearch.class).search(KITH.searching(), search));
    }

    static Search search(String given, String family, String born, String number, String postcode, String phone) {
        return new Search(
                filled(number).map(digits -> digits.replace(" ", "")),
                filled(family),
                filled(given),
                filled(born).map(LocalDate::parse),
                filled(postcode),
                filled(phone));
    }

    static Optional<String> filled(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    static Demographics adaeze() {
        return Demographics.builder()
                .nhsNumber(new NhsNumber(NUMBER))
                .givenName("Adaeze")
                .familyName("Okoro")
                .otherNames("Grace")
                .born(BORN)
                .sex("female")
                .address("1 Rye Lane")
                .postcode(POSTCODE)
                .phone(PHONE)
                .build();
    }

    static Demographics said(
            @Nullable String number,
            String given,
            String family,
            @Nullable LocalDate born,
            @Nullable String postcode,
            @Nullable String phone) {
        return Demographics.builder()
                .nhsNumber(number == null ? null : new NhsNumber(number))
                .givenName(given)
                .familyName(family)
                .born(born)
                .postcode(postcode)
                .phone(phone)
                .build();
    }

    static Demographics flagged(Demographics said) {
        return said.with().flagged(true).build();
    }

    private Searching() {}
}
