package kith.borough.feeds;

import java.time.LocalDate;
import java.util.List;
import kith.borough.people.Ethnicity;
import kith.borough.people.Home;
import kith.borough.people.Households;
import kith.borough.people.Person;
import kith.borough.people.PersonName;
import kith.borough.setting.Dice;
import kith.borough.setting.ErrorRates;
import kith.borough.setting.ErrorRatesByGroup.Times;
import kith.borough.setting.Setting;
import kith.engine.terms.PartnerKind;

/// Writes one partner's records of people, with the data-entry errors that this kind of partner makes.
public final class ErrorInjector {

    private final PartnerKind kind;
    private final ErrorRates rates;
    private final LocalDate today;
    private final boolean writesNhsNumbers;

    public ErrorInjector(PartnerKind kind, Setting setting) {
        this.kind = kind;
        this.rates = setting.errors();
        this.today = setting.today();
        this.writesNhsNumbers = kind != PartnerKind.HOUSING && kind != PartnerKind.VOLUNTARY;
    }

    /// One record of a person, under the partner's own local id.
    public Entry write(Person person, List<Person> household, String partner, String localId, Dice dice) {
        Times times = person.hasStory() ? Times.NEVER : times(person);
        PersonName called = person.knownAs().getOrDefault(partner, person.name());
        String given = given(called, times, dice);
        String family = family(called, times, dice);
        boolean swapped = dice.chance(times.names() * rates.names().swapped());
        Home home = dice.chance(times.places() * rates.places().old()) ? person.before() : person.home();
        return new Entry(
                localId,
                nhsNumber(person, household, partner, times, dice),
                swapped ? family : given,
                called.middle(),
                swapped ? given : family,
                born(person.born(), times, dice),
                dice.chance(times.missing() * rates.numbers().notStated())
                        ? Ethnicity.NOT_STATED
                        : person.contact().ethnicity(),
                home.line(),
                dice.chance(times.missing() * rates.places().noPostcode()) ? "" : home.postcode(),
                dice.chance(times.missing() * rates.places().noProperty()) ? 0 : home.uprn(),
                dice.chance(times.missing() * rates.numbers().noPhone())
                        ? ""
                        : person.contact().phone(),
                dice.chance(times.missing() * rates.numbers().noEmail())
                        ? ""
                        : person.contact().email());
    }

    private Times times(Person person) {
        return rates.times(
                kind, person.contact().ethnicity(), person.home().area().decile(), person.ageOn(today), person.sex());
    }

    private String given(PersonName called, Times times, Dice dice) {
        String given = called.given();
        if (!called.middle().isEmpty()
                && dice.chance(times.names() * rates.names().middleAsGiven())) {
            given = called.middle();
        } else if (dice.chance(times.names() * rates.names().nickname())) {
            given = TypingErrors.nickname(given, dice);
        }
        return letters(given, times, dice);
    }

    private String family(PersonName called, Times times, Dice dice) {
        String family = called.family();
        if (!called.before().isEmpty()
                && dice.chance(times.names() * rates.names().before())) {
            family = called.before();
        }
        int second = family.indexOf(' ');
        if (second > 3 && dice.chance(times.names() * rates.names().shortened())) {
            family = family.substring(0, second);
        }
        return letters(family, times, dice);
    }

    private String letters(String name, Times times, Dice dice) {
        String written = dice.chance(times.names() * rates.names().typo()) ? TypingErrors.typo(name, dice) : name;
        return dice.chance(Math.min(0.9, times.names() * rates.names().flattened()))
                ? Households.ascii(written)
                : written;
    }

    private String born(LocalDate born, Times times, Dice dice) {
        LocalDate written = born;
        double unit = dice.unit();
        ErrorRates.Births births = rates.births();
        double missing = times.missing() * births.missing();
        double exchanged = missing + times.births() * births.dayAndMonth();
        double wrong = exchanged + times.births() * births.wrongPart();
        if (unit < missing) {
            return "";
        } else if (unit < exchanged) {
            written = TypingErrors.dayAndMonth(born);
        } else if (unit < wrong) {
            written = TypingErrors.wrongPart(born, today.minusDays(1), dice);
        } else if (unit < wrong + times.births() * births.firstOfJanuary()) {
            written = born.withDayOfYear(1);
        }
        return (written.isAfter(today) ? born : written).toString();
    }

    private String nhsNumber(Person person, List<Person> household, String partner, Times times, Dice dice) {
        boolean missing = dice.chance(times.missing() * rates.numbers().missing());
        boolean anothers = dice.chance(times.numbers() * rates.numbers().anothers());
        boolean wrong = dice.chance(times.numbers() * rates.numbers().digit());
        boolean underAnotherName = person.knownAs().containsKey(partner);
        if (person.nhsNumber().isEmpty() || missing || !writesNhsNumbers || underAnotherName) {
            return "";
        }
        if (anothers) {
            return household.get(dice.below(household.size())).nhsNumber();
        }
        return wrong ? TypingErrors.digit(person.nhsNumber(), dice) : person.nhsNumber();
    }
}
