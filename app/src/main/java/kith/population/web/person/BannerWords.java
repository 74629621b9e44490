package kith.population.web.person;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kith.access.disclosure.Disclosure;
import kith.access.disclosure.PersonField;
import kith.access.person.PanelRequest;
import kith.engine.terms.NhsNumber;
import kith.people.records.RecordOfPerson;
import kith.population.PersonSummary;
import kith.population.PersonSummary.Living;
import kith.ui.Link;
import kith.ui.Tag;
import kith.ui.Tone;
import kith.ui.Words;
import kith.ui.person.BannerLine;
import kith.ui.person.PersonBanner;

/// Words the banner of a person. Each value passes the disclosure filter.
final class BannerWords {

    private static final String WITHHELD = "Withheld: this person's address is protected";

    static PersonBanner of(
            PersonSummary summary, List<RecordOfPerson> records, PanelRequest request, List<BannerLine> more) {
        Disclosure disclosure = request.disclosure();
        List<BannerLine> lines = new ArrayList<>(more);
        lines.add(BannerLine.of(
                BannerLine.NHS_NUMBER,
                "NHS number",
                numbers(records, disclosure).toArray(String[]::new)));
        lines.add(telephone(records, disclosure));
        summary.language()
                .map(Words::language)
                .map(language -> disclosure.of(PersonField.LANGUAGE, language).words(words -> words))
                .ifPresent(language -> lines.add(BannerLine.of(BannerLine.LANGUAGE, "Language", language)));
        return new PersonBanner(
                disclosure.of(PersonField.NAME, summary.name()).words(name -> name),
                disclosure.of(PersonField.NAME, otherNames(summary, records)).orElse(List.of()),
                disclosure.of(PersonField.BIRTH, born(summary, request.on())).words(born -> born),
                tags(summary),
                lines);
    }

    private static List<Tag> tags(PersonSummary summary) {
        List<Tag> tags = new ArrayList<>();
        switch (summary.life()) {
            case Living.Alive _ -> {}
            case Living.Died(var on) -> tags.add(new Tag("Died " + Words.day(on), Tone.GREY));
            case Living.DiedSometime _ -> tags.add(new Tag("Has died", Tone.GREY));
        }
        if (summary.protectedAddress()) {
            tags.add(new Tag("Protected address", Tone.ORANGE));
        }
        return tags;
    }

    private static String born(PersonSummary summary, LocalDate today) {
        return summary.born()
                .map(born -> {
                    String day = Words.day(born);
                    String exactly = summary.bornExactly() ? day : day + " at the latest (exact date not known)";
                    return summary.life() instanceof Living.Alive
                            ? "%s (%s old)".formatted(exactly, Words.age(born, today))
                            : exactly;
                })
                .orElse("Date of birth not known");
    }

    /// Names that sources give and that are not the one at the top. Case and spaces make no other name.
    private static List<String> otherNames(PersonSummary summary, List<RecordOfPerson> records) {
        Map<String, String> names = new LinkedHashMap<>();
        Optional<String> family = summary.familyName().map(BannerWords::folded);
        Optional<String> given = summary.givenName().map(BannerWords::folded);
        for (RecordOfPerson record : records) {
            List<String> words = Stream.of(record.name().strip().split("\\s+"))
                    .map(BannerWords::folded)
                    .toList();
            boolean same = family.map(words::contains).orElse(true)
                    && given.map(words::contains).orElse(true);
            if (!same && !record.name().isBlank()) {
                names.putIfAbsent(folded(record.name().strip()), record.name().strip());
            }
        }
        return List.copyOf(names.values());
    }

    private static String folded(String name) {
        return kith.engine.terms.Names.fold(name);
    }

    private static List<String> numbers(List<RecordOfPerson> records, Disclosure disclosure) {
        List<String> numbers = records.stream()
                .flatMap(record -> record.nhsNumber().stream())
                .distinct()
                .map(number -> NhsNumber.find(number).map(NhsNumber::display).orElse(number))
                .map(number -> disclosure.of(PersonField.NHS_NUMBER, number).words(words -> words))
                .distinct()
                .toList();
        return numbers.isEmpty() ? List.of(missing(records)) : numbers;
    }

    /// The number that a source sent last, as a link that rings it.
    private static BannerLine telephone(List<RecordOfPerson> records, Disclosure disclosure) {
        if (!disclosure.shows(PersonField.TELEPHONE)) {
            return BannerLine.of(BannerLine.TELEPHONE, "Telephone", WITHHELD);
        }
        return Latest.of(
                        records,
                        record -> record.whereabouts()
                                .map(RecordOfPerson.Whereabouts::phone)
                                .orElse(Optional.empty()))
                .map(number -> BannerLine.of(BannerLine.TELEPHONE, "Telephone")
                        .linking(List.of(new Link(number, "tel:" + number.replaceAll("[^0-9+]", "")))))
                .orElseGet(() -> BannerLine.of(BannerLine.TELEPHONE, "Telephone", missing(records)));
    }

    /// Everybody has a record, so a viewer who reads none does not know whether the value is missing.
    private static String missing(List<RecordOfPerson> records) {
        return records.isEmpty() ? Words.NOT_SHOWN : Words.NOT_KNOWN;
    }

    private BannerWords() {}
}
