package kith.borough.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kith.borough.people.Households;
import kith.borough.people.Person;
import kith.borough.people.Southwark;
import kith.borough.setting.Dice;
import kith.borough.setting.ErrorRates;
import kith.borough.setting.Setting;
import kith.engine.terms.PartnerKind;
import org.junit.jupiter.api.Test;

class ErrorInjectorTest {

    private static final Setting SETTING = Setting.of(1_000, 5);

    @Test
    void writes_the_truth_where_no_errors_are_made() {
        for (Person person : people(300)) {
            Entry entry = write(person, PartnerKind.SOCIAL_CARE, SETTING.with(ErrorRates.NONE));

            assertThat(List.of(entry.given(), entry.family(), entry.birthDate(), entry.nhsNumber(), entry.postcode()))
                    .containsExactly(
                            person.name().given(),
                            person.name().family(),
                            person.born().toString(),
                            person.nhsNumber(),
                            person.home().postcode());
        }
    }

    @Test
    void writes_no_nhs_number_for_housing_and_voluntary_groups() {
        for (Person person : people(50)) {
            assertThat(write(person, PartnerKind.HOUSING, SETTING).nhsNumber()).isEmpty();
            assertThat(write(person, PartnerKind.VOLUNTARY, SETTING).nhsNumber())
                    .isEmpty();
        }
    }

    @Test
    void makes_more_errors_the_less_careful_the_partner_is() {
        List<Person> people = people(4_000);

        assertThat(errors(people, PartnerKind.GP))
                .isLessThan(errors(people, PartnerKind.HOSPITAL))
                .isBetween(40L, 400L);
        assertThat(errors(people, PartnerKind.HOSPITAL)).isLessThan(errors(people, PartnerKind.VOLUNTARY));
    }

    @Test
    void never_writes_a_day_of_birth_that_is_yet_to_come() {
        for (Person person : people(2_000)) {
            String born = write(person, PartnerKind.VOLUNTARY, SETTING).birthDate();

            assertThat(born.isEmpty() || !LocalDate.parse(born).isAfter(SETTING.today()))
                    .isTrue();
        }
    }

    @Test
    void exchanges_day_and_month_where_that_gives_a_day() {
        assertThat(TypingErrors.dayAndMonth(LocalDate.of(1948, 4, 2))).isEqualTo(LocalDate.of(1948, 2, 4));
        assertThat(TypingErrors.dayAndMonth(LocalDate.of(1948, 4, 22))).isEqualTo(LocalDate.of(1948, 4, 22));
    }

    private static long errors(List<Person> people, PartnerKind kind) {
        return people.stream()
                .filter(person -> !Households.ascii(write(person, kind, SETTING).family())
                                .equals(Households.ascii(person.name().family()))
                        || !write(person, kind, SETTING)
                                .birthDate()
                                .equals(person.born().toString()))
                .count();
    }

    private static Entry write(Person person, PartnerKind kind, Setting setting) {
        return new ErrorInjector(kind, setting)
                .write(person, List.of(person), "x", "1", Dice.of(5, kind.word(), person.number()));
    }

    private static List<Person> people(int count) {
        Households households = new Households(SETTING, Southwark.read());
        List<Person> people = new ArrayList<>();
        for (int index = 0; people.size() < count; index++) {
            people.addAll(households.household(index));
        }
        return people.subList(0, count);
    }
}
