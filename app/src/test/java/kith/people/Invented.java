package kith.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import kith.engine.linkage.estimation.ParameterEstimation;
import kith.engine.linkage.matching.Model;
import kith.engine.linkage.records.PersonFields;
import kith.engine.linkage.records.Records;
import kith.engine.terms.Demographics;
import kith.engine.terms.NhsNumber;
import kith.people.linkage.ActiveMatchModel;
import org.jspecify.annotations.Nullable;

/// Invented people who live together by twos and threes, written down with slips, the same for the same seed.
public final class Invented {

    private static final List<String> GIVEN = List.of(
            "Adaeze", "Hugh", "Zoe", "Chidi", "Grace", "Leah", "Omar", "Peter", "Mariam", "Kofi", "Joan", "Femi");
    private static final List<String> FAMILIES = List.of(
            "Okoro",
            "Price",
            "Smith",
            "Baker",
            "Castillo",
            "Dlamini",
            "Evans",
            "Fofana",
            "Garcia",
            "Hussain",
            "Jones",
            "Kamara",
            "Lewis",
            "Mensah",
            "Nowak",
            "Osei",
            "Patel",
            "Quaye",
            "Rossi",
            "Thomas");
    private static final List<String> STREETS =
            List.of("Acorn Road", "Beech Avenue", "Cedar Lane", "Dell Close", "Elm Grove", "Fern Street");

    private final List<Demographics> people = new ArrayList<>();

    public Invented(long seed, int households) {
        Random dice = new Random(seed);
        for (int household = 0; household < households; household++) {
            String family = one(FAMILIES, dice);
            String address = (1 + household) + " " + one(STREETS, dice);
            String postcode = "SE%d %dAB".formatted(1 + household % 20, household / 20 % 10);
            String phone = "07700 9%05d".formatted(dice.nextInt(100_000));
            for (int i = 0; i <= 1 + dice.nextInt(2); i++) {
                people.add(details(
                        number(people.size()),
                        one(GIVEN, dice),
                        family,
                        LocalDate.of(1930 + dice.nextInt(80), 1 + dice.nextInt(12), 1 + dice.nextInt(28)),
                        dice.nextBoolean() ? "female" : "male",
                        address,
                        postcode,
                        phone));
            }
        }
    }

    /// Somebody, as somebody wrote them down.
    public Demographics someone(Random dice) {
        Demographics who = people.get(dice.nextInt(people.size()));
        return details(
                dice.nextInt(3) == 0 ? null : who.nhsDigits(),
                slip(who.name().given(), dice),
                slip(who.name().family(), dice),
                dice.nextInt(8) == 0
                        ? Objects.requireNonNull(who.birth().date()).withDayOfMonth(1)
                        : who.birth().date(),
                dice.nextInt(6) == 0 ? null : who.sex(),
                slip(who.address().line(), dice),
                dice.nextInt(6) == 0 ? null : who.address().postcode(),
                dice.nextInt(4) == 0 ? null : who.contact().phone());
    }

    /// What a matcher learns from so many records of these people.
    public Model learned(int records) {
        Random dice = new Random(records);
        Records all = new Records(PersonFields.ALL);
        for (int i = 0; i < records; i++) {
            all.add(i % 2, PersonFields.texts(someone(dice)));
        }
        return ParameterEstimation.learn(all, ActiveMatchModel.MODE);
    }

    private static @Nullable String slip(@Nullable String text, Random dice) {
        if (text == null || dice.nextInt(7) > 0) {
            return text;
        }
        int at = 1 + dice.nextInt(text.length() - 1);
        return text.substring(0, at) + text.substring(at + 1);
    }

    private static <T> T one(List<T> of, Random dice) {
        return of.get(dice.nextInt(of.size()));
    }

    /// A valid NHS number from the range for tests. Some people share one.
    private static String number(int person) {
        return firstFrom(9_990_000_000L + 11L * person);
    }

    /// A valid NHS number from the range for tests that nobody else has.
    public static String ownNumber(int person) {
        return firstFrom(9_995_000_000L + 100L * person);
    }

    private static String firstFrom(long start) {
        return Stream.iterate(start, number -> number + 1)
                .map("%010d"::formatted)
                .filter(digits -> NhsNumber.find(digits).isPresent())
                .findFirst()
                .orElseThrow();
    }

    private static Demographics details(
            @Nullable String number,
            @Nullable String given,
            @Nullable String family,
            @Nullable LocalDate born,
            @Nullable String sex,
            @Nullable String address,
            @Nullable String postcode,
            @Nullable String phone) {
        return Demographics.builder()
                .nhsNumber(number == null ? null : new NhsNumber(number))
                .givenName(given)
                .familyName(family)
                .born(born)
                .sex(sex)
                .address(address)
                .postcode(postcode)
                .phone(phone)
                .build();
    }
}
