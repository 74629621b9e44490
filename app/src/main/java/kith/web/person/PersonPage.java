package kith.web.person;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import kith.access.AccessDecision;
import kith.engine.terms.NhsNumber;
import kith.people.records.RecordOfPerson;
import kith.population.PersonSummary;
import kith.population.PersonSummary.Living;
import kith.population.RegisteredCondition;
import kith.ui.Cell;
import kith.ui.Column;
import kith.ui.Entry;
import kith.ui.Link;
import kith.ui.Names;
import kith.ui.Table;
import kith.ui.Tag;
import kith.ui.Tone;
import kith.ui.Words;

/// One person: who and where, what they live with and who says so, what happened, and whose records say any of it.
///
/// @param ended conditions that held once, and no longer
/// @param basis why the viewer may see this, as it was written down
public record PersonPage(
        String name,
        String path,
        List<Link> crumbs,
        List<Tag> tags,
        List<Entry> who,
        List<Entry> where,
        Table conditions,
        Optional<Table> ended,
        Timeline timeline,
        Table records,
        List<Hand> byHand,
        String basis) {

    private static final String WITHHELD = "Withheld: this person's address is protected";

    public PersonPage {
        crumbs = List.copyOf(crumbs);
        tags = List.copyOf(tags);
        who = List.copyOf(who);
        where = List.copyOf(where);
        byHand = List.copyOf(byHand);
    }

    static PersonPage of(PersonSeen seen, TimelineForm form, Names names, LocalDate today) {
        PersonSummary somebody = seen.somebody();
        String path = "/people/" + somebody.key();
        List<RegisteredCondition> before = seen.conditions().before();
        return new PersonPage(
                somebody.name(),
                path,
                crumbs(somebody, names),
                tags(somebody),
                who(seen, today),
                where(seen, names),
                conditions("Long-term conditions", seen.conditions().now(), names),
                before.isEmpty()
                        ? Optional.empty()
                        : Optional.of(conditions("Conditions that have ended", before, names)),
                Timeline.of(path, form, seen, names),
                records(seen.records(), names),
                seen.byHand(),
                because(seen.decision()));
    }

    private static String because(AccessDecision decision) {
        return decision.clause().equals("reason")
                ? "You see this because you gave a reason. Your reason and your visit are recorded."
                : "You see this because of your work with this person (%s). Your visit is recorded."
                        .formatted(decision.relationship());
    }

    private static List<Link> crumbs(PersonSummary somebody, Names names) {
        List<Link> crumbs = new ArrayList<>(List.of(new Link("Borough", "/")));
        Optional<String> key = somebody.registered().or(somebody::resident);
        names.neighbourhood(key).ifPresent(name -> crumbs.add(new Link(name, "/neighbourhoods/" + key.orElseThrow())));
        return crumbs;
    }

    private static List<Tag> tags(PersonSummary somebody) {
        List<Tag> tags = new ArrayList<>();
        switch (somebody.life()) {
            case Living.Alive _ -> {}
            case Living.Died(var on) -> tags.add(new Tag("Died " + Words.day(on), Tone.GREY));
            case Living.DiedSometime _ -> tags.add(new Tag("Has died", Tone.GREY));
        }
        if (somebody.flagged()) {
            tags.add(new Tag("Protected address", Tone.ORANGE));
        }
        return tags;
    }

    private static List<Entry> who(PersonSeen seen, LocalDate today) {
        PersonSummary somebody = seen.somebody();
        return List.of(
                born(somebody, today),
                Entry.of("NHS number", numbers(seen.records())),
                Entry.of("Sex", capital(Words.orNotKnown(somebody.sex()))),
                Entry.of(
                        "Ethnicity",
                        Words.orNotKnown(latest(seen.records(), RecordOfPerson::ethnicity)
                                .map(Ethnicity::words))),
                Entry.of("Language", Words.orNotKnown(somebody.language().map(Words::language))));
    }

    private static Entry born(PersonSummary somebody, LocalDate today) {
        if (somebody.born().isEmpty()) {
            return Entry.of("Born", Words.NOT_KNOWN);
        }
        String day = Words.day(somebody.born().get());
        boolean alive = somebody.life() instanceof Living.Alive;
        String age = Words.age(somebody.born().get(), today) + " old";
        String exactly = somebody.bornExactly() ? day : "By " + day + " (the day is not known)";
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
        PersonSummary somebody = seen.somebody();
        if (somebody.flagged()) {
            return List.of(Entry.of("Address, telephone and practice", WITHHELD));
        }
        Function<Function<RecordOfPerson.Whereabouts, Optional<String>>, String> said = which -> Words.orNotKnown(
                latest(seen.records(), record -> record.whereabouts().flatMap(which)));
        return List.of(
                Entry.of(
                        "Lives at",
                        said.apply(RecordOfPerson.Whereabouts::address),
                        said.apply(RecordOfPerson.Whereabouts::postcode)),
                Entry.of("Resident in", place(names.neighbourhood(somebody.resident()))),
                Entry.of("Practice", Words.orNotKnown(somebody.practice().map(names::practice))),
                Entry.of("Registered in", place(names.neighbourhood(somebody.registered()))),
                Entry.of(
                        "Telephone and e-mail",
                        said.apply(RecordOfPerson.Whereabouts::phone),
                        said.apply(RecordOfPerson.Whereabouts::email)));
    }

    private static String place(Optional<String> neighbourhood) {
        return neighbourhood.orElse("Not placed");
    }

    /// What was said last.
    private static Optional<String> latest(
            List<RecordOfPerson> records, Function<RecordOfPerson, Optional<String>> said) {
        return records.stream()
                .sorted(Comparator.comparing(RecordOfPerson::saidAt).reversed())
                .flatMap(record -> said.apply(record).stream())
                .findFirst();
    }

    private static Table conditions(String caption, List<RegisteredCondition> holdings, Names names) {
        return new Table(
                caption,
                List.of(Column.head("Condition"), Column.words("Since"), Column.words("Who said so")),
                holdings.stream()
                        .sorted(Comparator.comparing(RegisteredCondition::since))
                        .map(holding -> condition(holding, names))
                        .toList());
    }

    private static List<Cell> condition(RegisteredCondition holding, Names names) {
        List<String> said = holding.said().stream()
                .map(told -> "%s, code %s, since %s"
                        .formatted(names.partner(told.partner()), told.code(), Words.day(told.since())))
                .distinct()
                .toList();
        return List.of(
                Cell.of(holding.condition().words())
                        .tagged(
                                holding.condition().counts()
                                        ? List.of()
                                        : List.of(new Tag("Does not count", Tone.GREY))),
                Cell.of(Words.day(holding.since()))
                        .noting(holding.until().map(until -> "until " + Words.day(until)).stream()
                                .toList()),
                Cell.of(Words.count(holding.said().stream().map(told -> names.partner(told.partner())).distinct().toList().size(), "partner", "partners"))
                        .noting(said));
    }

    private static Table records(List<RecordOfPerson> records, Names names) {
        return new Table(
                "The records that make this person up",
                List.of(
                        Column.head("Partner"),
                        Column.words("What they call the person"),
                        Column.words("Last said"),
                        Column.words("Why it is this person")),
                records.stream().map(record -> record(record, names)).toList());
    }

    private static List<Cell> record(RecordOfPerson record, Names names) {
        return List.of(
                Cell.of(names.partner(record.partner())),
                Cell.of(record.name().isBlank() ? "No name" : record.name())
                        .noting(Stream.concat(
                                        record.birthDate().map(born -> "born " + Words.day(born)).stream(),
                                        Stream.of("their number " + record.localId()))
                                .toList()),
                Cell.of(Words.moment(record.saidAt())),
                Cell.of(LinkWords.of(record.why())).noting(List.of("since " + Words.moment(record.linkedAt()))));
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
    }

    @Override
    public String toString() {
        return "PersonPage[" + path + "]";
    }
}
