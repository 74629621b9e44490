package kith.borough.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kith.borough.feeds.Entry;
import kith.borough.feeds.ErrorInjector;
import kith.borough.setting.Dice;
import kith.borough.setting.Setting;
import kith.engine.terms.PartnerKind;
import org.junit.jupiter.api.Test;

class PersonasTest {

    private static final Setting SETTING = Setting.of(500, 1);
    private static final List<Person> EVERYBODY = Personas.households(SETTING, Southwark.read()).stream()
            .flatMap(List::stream)
            .toList();

    @Test
    void mrs_okoro_lives_alone_in_se15_with_four_conditions() {
        Person adaeze = called("adaeze-okoro");

        assertThat(adaeze.nhsNumber()).isEqualTo("9990000018");
        assertThat(adaeze.ageOn(SETTING.today())).isEqualTo(78);
        assertThat(adaeze.home().postcode()).startsWith("SE15");
        assertThat(adaeze.health().conditions())
                .extracting(ConditionHistory::key)
                .contains("HTN", "DM", "COPD", "OA");
        assertThat(adaeze.health().circumstances()).contains(Circumstance.LIVES_ALONE);
    }

    @Test
    void the_twins_share_a_birthday_and_a_home_but_no_number() {
        Person taiwo = called("taiwo-adeyemi");
        Person kehinde = called("kehinde-adeyemi");

        assertThat(taiwo.born()).isEqualTo(kehinde.born());
        assertThat(taiwo.home())
                .isEqualTo(kehinde.home())
                .isEqualTo(called("folake-adeyemi").home());
        assertThat(taiwo.nhsNumber()).isNotEqualTo(kehinde.nhsNumber());
    }

    @Test
    void mr_dacosta_is_registered_in_dulwich_and_lives_elsewhere() {
        Person desmond = called("desmond-dacosta");

        assertThat(desmond.practice().neighbourhood()).isEqualTo("dulwich");
        assertThat(desmond.home().area().code()).isEmpty();
    }

    @Test
    void ms_tesfaye_has_no_nhs_number() {
        assertThat(called("eden-tesfaye").nhsNumber()).isEmpty();
    }

    @Test
    void ms_cardenas_is_flagged() {
        assertThat(called("camila-cardenas").health().circumstances())
                .contains(Circumstance.FLAGGED, Circumstance.ABUSE);
    }

    @Test
    void kings_knows_mrs_mensah_by_her_name_before_she_married_and_without_a_number() {
        Person grace = called("grace-mensah");

        Entry entry = new ErrorInjector(PartnerKind.HOSPITAL, SETTING)
                .write(grace, List.of(grace), PartnerMembership.KINGS, "1", new Dice(1));

        assertThat(entry.family()).isEqualTo("Boateng");
        assertThat(entry.nhsNumber()).isEmpty();
    }

    @Test
    void ms_farouk_left_kings_fourteen_days_ago_after_six_days() {
        Person huda = called("huda-farouk");

        assertThat(huda.ageOn(SETTING.today())).isEqualTo(32);
        assertThat(huda.practice().neighbourhood()).isEqualTo("bermondsey");
        assertThat(StoryEvents.read().of(huda, PartnerMembership.KINGS, "stay"))
                .singleElement()
                .satisfies(stay -> {
                    assertThat(stay.ends()).isEqualTo(-14);
                    assertThat(stay.days()).isEqualTo(6);
                });
    }

    @Test
    void two_workers_visit_mrs_hazelfield() {
        Person shirley = called("shirley-hazelfield");

        assertThat(shirley.ageOn(SETTING.today())).isEqualTo(77);
        assertThat(shirley.practice().neighbourhood()).isEqualTo("borough");
        assertThat(StoryEvents.read().of(shirley, "southwark-adult-social-care", "alert"))
                .extracting(StoryEvents.StoryEvent::words)
                .containsExactly("Two workers to visit");
    }

    @Test
    void everybody_stands_on_the_page_of_the_people_of_the_borough() throws Exception {
        String page = Files.readString(Path.of("../docs/reference/people-of-the-borough.md"));

        Set<String> missing = EVERYBODY.stream()
                .filter(person ->
                        !page.contains("`" + person.key() + "`") || !page.contains(spaced(person.nhsNumber())))
                .map(Person::key)
                .collect(Collectors.toSet());
        assertThat(missing).isEmpty();
    }

    private static String spaced(String number) {
        return number.isEmpty()
                ? "none"
                : number.substring(0, 3) + " " + number.substring(3, 6) + " " + number.substring(6);
    }

    private static Person called(String key) {
        return EVERYBODY.stream()
                .filter(person -> person.key().equals(key))
                .findFirst()
                .orElseThrow();
    }
}
