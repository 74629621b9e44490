package kith.engine.linkage.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import kith.engine.linkage.records.Field;
import kith.engine.linkage.records.Field.Kind;
import kith.engine.linkage.records.Records;

/// Invented people of a village, written down several times with typing errors, the same for the same seed.
final class Village {

    static final List<Field> FIELDS = List.of(
            Field.of(Kind.GIVEN_NAME),
            Field.of(Kind.FAMILY_NAME),
            Field.of(Kind.BIRTH_DATE),
            Field.of(Kind.SEX),
            Field.of(Kind.ADDRESS),
            Field.of(Kind.POSTCODE),
            Field.of(Kind.PHONE),
            Field.of(Kind.NHS_NUMBER));

    private static final List<String> WOMEN =
            List.of("Adaeze", "Bola", "Dorothy", "Grace", "Hannah", "Ivana", "Joan", "Leah", "Mariam", "Ngozi", "Olga");
    private static final List<String> MEN =
            List.of("Chidi", "Emeka", "Femi", "George", "Hassan", "Ivan", "Kofi", "Liam", "Musa", "Omar", "Peter");
    private static final List<String> FAMILIES = List.of(
            "Okoro",
            "Baker",
            "Castillo",
            "Dlamini",
            "Evans",
            "Fofana",
            "Garcia",
            "Hussain",
            "Ivanova",
            "Jones",
            "Kamara",
            "Lewis",
            "Mensah",
            "Nowak",
            "Osei",
            "Patel",
            "Quaye",
            "Rossi",
            "Smith",
            "Thomas");
    private static final List<String> STREETS =
            List.of("Acorn Road", "Beech Avenue", "Cedar Lane", "Dell Close", "Elm Grove", "Fern Street");

    private final Random dice;
    private int numbers;

    Village(long seed) {
        this.dice = new Random(seed);
    }

    /// Somebody as they are. What is the same of a household is the same here.
    record Person(int household, List<String> says) {}

    List<Person> people(int households) {
        List<Person> people = new ArrayList<>();
        for (int household = 0; household < households; household++) {
            String family = FAMILIES.get(dice.nextInt(FAMILIES.size()));
            String address = (1 + household) + " " + STREETS.get(dice.nextInt(STREETS.size()));
            String postcode = "SE%d %d%s".formatted(1 + household % 20, household / 20 % 10, "AB");
            String phone = "07700 9%05d".formatted(dice.nextInt(100_000));
            for (int i = 0; i <= dice.nextInt(4); i++) {
                boolean woman = dice.nextBoolean();
                people.add(new Person(
                        household,
                        List.of(
                                one(woman ? WOMEN : MEN),
                                family,
                                "%04d-%02d-%02d"
                                        .formatted(1930 + dice.nextInt(80), 1 + dice.nextInt(12), 1 + dice.nextInt(28)),
                                woman ? "F" : "M",
                                address,
                                postcode,
                                phone,
                                number())));
            }
        }
        return people;
    }

    /// The person as somebody wrote them down.
    List<String> written(Person person) {
        List<String> says = new ArrayList<>(person.says());
        for (int field = 0; field < says.size(); field++) {
            if (dice.nextInt(8) == 0) {
                says.set(field, mistype(says.get(field)));
            } else if (dice.nextInt(10) == 0) {
                says.set(field, "");
            }
        }
        return List.copyOf(says);
    }

    Records records(List<Person> people, int most) {
        Records records = new Records(FIELDS);
        for (Person person : people) {
            for (int i = 0; i <= dice.nextInt(most); i++) {
                records.add(0, written(person));
            }
        }
        return records;
    }

    private String mistype(String text) {
        int at = 1 + dice.nextInt(text.length());
        return text.substring(0, at - 1) + text.substring(at);
    }

    private String one(List<String> of) {
        return of.get(dice.nextInt(of.size()));
    }

    /// The next of the numbers that are given to nobody.
    private String number() {
        while (true) {
            String digits = "%010d".formatted(9_990_000_000L + numbers++);
            if (kith.engine.terms.NhsNumber.find(digits).isPresent()) {
                return digits;
            }
        }
    }
}
