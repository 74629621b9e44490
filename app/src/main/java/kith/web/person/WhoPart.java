package kith.web.person;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import kith.access.disclosure.Disclosed;
import kith.engine.terms.EthnicCategory;
import kith.people.records.RecordOfPerson;
import kith.people.records.RecordOfPerson.Whereabouts;
import kith.population.PersonSummary.Place;
import kith.population.web.person.PersonView;
import kith.ui.Entry;
import kith.ui.Names;
import kith.ui.Tag;
import kith.ui.Tone;
import kith.ui.Words;

/// Who a person is and where they live. Where sources disagree, it says so and shows what each says.
public record WhoPart(List<Entry> who, List<Entry> where) {

    private static final String WITHHELD = "Withheld: this person's address is protected";

    public WhoPart {
        who = List.copyOf(who);
        where = List.copyOf(where);
    }

    static WhoPart of(PersonView view) {
        Names names = view.request().names();
        Said said = new Said(view.records(), names);
        List<Entry> who = new ArrayList<>();
        who.add(said.entry("Name", record -> Optional.of(record.name()).filter(name -> !name.isBlank())));
        who.add(said.entry("Born", record -> record.birthDate().map(Words::day)));
        who.add(said.entry("Sex", record -> record.sex().map(WhoPart::capital)));
        who.add(said.entry("Ethnicity", record -> record.ethnicity().map(WhoPart::ethnicity)));
        who.add(said.entry("Language", record -> record.language().map(Words::language)));
        return new WhoPart(
                who,
                switch (view.summary().place()) {
                    case Disclosed.Shown<Place>(var place) -> where(said, place, names);
                    case Disclosed.Withheld<Place>() -> List.of(Entry.of("Address, telephone and practice", WITHHELD));
                });
    }

    private static List<Entry> where(Said said, Place place, Names names) {
        return List.of(
                said.entry(
                        "Address",
                        whereabouts(at -> at.address()
                                .map(address -> at.postcode()
                                        .map(code -> address + ", " + code)
                                        .orElse(address))
                                .or(at::postcode))),
                Entry.of("Lives in", placed(names.neighbourhood(place.resident()))),
                Entry.of("Practice", Words.orNotKnown(place.practice().map(names::practice))),
                Entry.of("Registered in", placed(names.neighbourhood(place.registered()))),
                said.entry("Telephone", whereabouts(Whereabouts::phone)),
                said.entry("Email", whereabouts(Whereabouts::email)));
    }

    private static Function<RecordOfPerson, Optional<String>> whereabouts(
            Function<Whereabouts, Optional<String>> which) {
        return record -> record.whereabouts().map(which).orElse(Optional.empty());
    }

    private static String placed(Optional<String> neighbourhood) {
        return neighbourhood.orElse("Not placed");
    }

    /// The words of the category, or what a source sent where it is no national code.
    private static String ethnicity(String sent) {
        return EthnicCategory.find(sent).map(EthnicCategory::words).orElse(sent);
    }

    private static String capital(String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
    }

    @Override
    public String toString() {
        return "WhoPart";
    }

    /// What sources say, value by value. Case and spaces make no other value.
    private record Said(List<RecordOfPerson> records, Names names) {

        Entry entry(String term, Function<RecordOfPerson, Optional<String>> value) {
            Map<String, List<RecordOfPerson>> byValue = new LinkedHashMap<>();
            Map<String, String> words = new LinkedHashMap<>();
            for (RecordOfPerson record : records) {
                value.apply(record).ifPresent(said -> {
                    String same = said.toLowerCase(Locale.UK).replaceAll("[^\\p{L}\\p{N}]", "");
                    words.putIfAbsent(same, said);
                    byValue.computeIfAbsent(same, _ -> new ArrayList<>()).add(record);
                });
            }
            if (byValue.isEmpty()) {
                return Entry.of(term, records.isEmpty() ? Words.NOT_SHOWN : Words.NOT_KNOWN);
            }
            if (byValue.size() == 1) {
                return Entry.of(term, words.values().iterator().next());
            }
            return Entry.of(
                            term,
                            byValue.entrySet().stream()
                                    .map(entry ->
                                            "%s (%s)".formatted(words.get(entry.getKey()), sources(entry.getValue())))
                                    .toArray(String[]::new))
                    .tagged(new Tag("Sources disagree", Tone.YELLOW));
        }

        private String sources(List<RecordOfPerson> same) {
            return String.join(
                    ", ",
                    same.stream()
                            .map(record -> record.source().words(names))
                            .distinct()
                            .sorted()
                            .toList());
        }

        @Override
        public String toString() {
            return "Said[" + records.size() + "]";
        }
    }
}
