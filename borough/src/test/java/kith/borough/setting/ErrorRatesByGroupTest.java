package kith.borough.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import kith.borough.feeds.Entry;
import kith.borough.feeds.ErrorInjector;
import kith.borough.people.Households;
import kith.borough.people.Person;
import kith.borough.people.Southwark;
import kith.borough.setting.ErrorRatesByGroup.Times;
import kith.engine.terms.PartnerKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ErrorRatesByGroupTest {

    private static final String HEADER = "dimension,group,names,births,places,numbers,missing\n";

    @TempDir
    private Path folder = Path.of("");

    @Test
    void all_groups_of_somebody_count_and_those_that_are_not_named_are_average() {
        Times times = ErrorRatesByGroup.USUAL.of("K", 1, 90, Sex.FEMALE);

        assertThat(times.names()).isCloseTo(1.4 * 1.2 * 1.2, within(1e-9));
        assertThat(times.births()).isCloseTo(1.4 * 1.2 * 1.3, within(1e-9));
        assertThat(times.missing()).isCloseTo(1.4 * 1.2 * 0.9, within(1e-9));
        assertThat(ErrorRatesByGroup.USUAL.of("D", 5, 50, Sex.MALE)).isEqualTo(Times.ONCE);
    }

    @Test
    void each_kind_of_error_follows_its_own_rate() throws IOException {
        ErrorRatesByGroup women = ErrorRatesByGroup.read(file("sex,female,0,0,0,0,20\nsex,male,0,0,0,0,0\n"));
        Setting setting = Setting.of(1_000, 5).with(ErrorRates.DEFAULT.byGroup(women));

        List<Entry> ofWomen = new ArrayList<>();
        for (Person person : people(setting, 500)) {
            Entry entry = new ErrorInjector(PartnerKind.HOSPITAL, setting)
                    .write(person, List.of(person), "x", "1", Dice.of(5, "x", person.number()));
            assertThat(List.of(entry.given(), entry.family()))
                    .containsExactly(person.name().given(), person.name().family());
            if (person.sex() == Sex.FEMALE) {
                ofWomen.add(entry);
            } else {
                assertThat(List.of(entry.nhsNumber(), entry.birthDate(), entry.phone()))
                        .containsExactly(
                                person.nhsNumber(),
                                person.born().toString(),
                                person.contact().phone());
            }
        }

        assertThat(ofWomen).hasSizeGreaterThan(100);
        assertThat(ofWomen.stream().filter(entry -> entry.phone().isEmpty()).count())
                .isGreaterThan(ofWomen.size() / 2);
    }

    @Test
    void a_line_that_does_not_fit_is_named() throws IOException {
        Path unknown = file("ethnicity,Q,1,1,1,1,1\n");
        Path tooMany = file("ethnicity,K,99,1,1,1,1\n");

        assertThatThrownBy(() -> ErrorRatesByGroup.read(unknown)).hasMessageEndingWith("ethnicity,Q,1,1,1,1,1");
        assertThatThrownBy(() -> ErrorRatesByGroup.read(tooMany)).hasMessageContaining("from 0 to 20");
        assertThatThrownBy(() -> ErrorRatesByGroup.read(Files.writeString(folder.resolve("empty.csv"), "")))
                .hasMessageContaining("begins with");
    }

    private Path file(String rows) throws IOException {
        return Files.writeString(folder.resolve(rows.hashCode() + ".csv"), "# ours\n" + HEADER + rows);
    }

    private static List<Person> people(Setting setting, int count) {
        Households households = new Households(setting, Southwark.read());
        List<Person> people = new ArrayList<>();
        for (int index = 0; people.size() < count; index++) {
            people.addAll(households.household(index));
        }
        return people;
    }
}
