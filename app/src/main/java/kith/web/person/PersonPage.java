package kith.web.person;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import kith.access.AccessDecision;
import kith.access.disclosure.Disclosed;
import kith.engine.terms.EthnicCategory;
import kith.engine.terms.NhsNumber;
import kith.people.records.RecordOfPerson;
import kith.people.records.RecordOfPerson.Whereabouts;
import kith.population.PersonSummary;
import kith.population.PersonSummary.Living;
import kith.population.PersonSummary.Place;
import kith.ui.Entry;
import kith.ui.Link;
import kith.ui.Names;
import kith.ui.Panel;
import kith.ui.Tag;
import kith.ui.Tone;
import kith.ui.Words;

/// A person's page: who the person is and where they live, and the panels of the modules.
///
/// @param basis why the viewer may see the page, as the log says
public record PersonPage(
        String name,
        String path,
        List<Link> crumbs,
        List<Tag> tags,
        List<Entry> who,
        List<Entry> where,
        List<Panel> panels,
        String basis) {

    private static final String WITHHELD = "Withheld: this person's address is protected";

    public PersonPage {
        crumbs = List.copyOf(crumbs);
        tags = List.copyOf(tags);
        who = List.copyOf(who);
        where = List.copyOf(where);
        panels = panels.stream().sorted().toList();
    }

    static PersonPage of(PersonSeen seen, Names names, LocalDate today) {
        PersonSummary summary = seen.summary();
        return new PersonPage(
                summary.name(),
                "/people/" + summary.key(),
                crumbs(summary, names),
                tags(summary),
                who(seen, today),
                where(seen, names),
                seen.panels(),
                because(seen.decision()));
    }

    private static String because(AccessDecision decision) {
        return decision.clause().equals("reason")
                ? "You can see this page because you gave a reason. We record your reason and that you viewed this page."
                : "You can see this page because of your work with this person (%s). We record that you viewed it."
                        .formatted(decision.relationship());
    }

    private static List<Link> crumbs(PersonSummary summary, Names names) {
        List<Link> crumbs = new ArrayList<>(List.of(new Link("Borough", "/")));
        Place place = summary.place().orElse(Place.NOT_KNOWN);
        Optional<String> key = place.registered().or(place::resident);
        names.neighbourhood(key).ifPresent(name -> crumbs.add(new Link(name, "/neighbourhoods/" + key.orElseThrow())));
        return crumbs;
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

    private static List<Entry> who(PersonSeen seen, LocalDate today) {
        PersonSummary summary = seen.summary();
        return List.of(
                born(summary, today),
                Entry.of("NHS number", numbers(seen.records())),
                Entry.of("Sex", capital(Words.orNotKnown(summary.sex()))),
                Entry.of(
                        "Ethnicity",
                        Words.orNotKnown(latest(seen.records(), RecordOfPerson::ethnicity)
                                .map(PersonPage::ethnicity))),
                Entry.of("Language", Words.orNotKnown(summary.language().map(Words::language))));
    }

    /// The words of the category, or what a partner sent where it is no national code.
    private static String ethnicity(String sent) {
        return EthnicCategory.find(sent).map(EthnicCategory::words).orElse(sent);
    }

    private static Entry born(PersonSummary summary, LocalDate today) {
        if (summary.born().isEmpty()) {
            return Entry.of("Born", Words.NOT_KNOWN);
        }
        String day = Words.day(summary.born().get());
        boolean alive = summary.life() instanceof Living.Alive;
        String age = Words.age(summary.born().get(), today) + " old";
        String exactly = summary.bornExactly() ? day : day + " at the latest (exact date not known)";
        return alive ? Entry.of("Born", exactly, age) : Entry.of("Born", exactly);
    }

    private static String[] numbers(List<RecordOfPerson> records) {
        String[] numbers = records.stream()
                .flatMap(record -> record.nhsNumber().stream())
                .distinct()
                .map(number -> NhsNumber.find(number).map(NhsNumber::display).orElse(number))
                .toArray(String[]::new);
        return numbers.length == 0 ? new String[] {Words.NOT_KNOWN} : numbers;
    }

    private static List<Entry> where(PersonSeen seen, Names names) {
        PersonSummary summary = seen.summary();
        return switch (summary.place()) {
            case Disclosed.Shown<Place>(var place) -> where(seen.records(), place, names);
            case Disclosed.Withheld<Place>() -> List.of(Entry.of("Address, telephone and practice", WITHHELD));
        };
    }

    private static List<Entry> where(List<RecordOfPerson> records, Place place, Names names) {
        Function<Function<Whereabouts, Optional<String>>, String> said = which -> Words.orNotKnown(
                latest(records, record -> record.whereabouts().map(which).orElse(Optional.empty())));
        return List.of(
                Entry.of("Address", said.apply(Whereabouts::address), said.apply(Whereabouts::postcode)),
                Entry.of("Lives in", placed(names.neighbourhood(place.resident()))),
                Entry.of("Practice", Words.orNotKnown(place.practice().map(names::practice))),
                Entry.of("Registered in", placed(names.neighbourhood(place.registered()))),
                Entry.of("Telephone and email", said.apply(Whereabouts::phone), said.apply(Whereabouts::email)));
    }

    private static String placed(Optional<String> neighbourhood) {
        return neighbourhood.orElse("Not placed");
    }

    /// The latest value that any record has.
    private static Optional<String> latest(
            List<RecordOfPerson> records, Function<RecordOfPerson, Optional<String>> said) {
        return records.stream()
                .sorted(Comparator.comparing(
                                (RecordOfPerson record) -> record.saidAt().orElse(Instant.MIN))
                        .reversed())
                .flatMap(record -> said.apply(record).stream())
                .findFirst();
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
    }

    @Override
    public String toString() {
        return "PersonPage[" + path + "]";
    }
}
