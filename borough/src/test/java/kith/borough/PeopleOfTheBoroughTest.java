package kith.borough;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import kith.borough.people.Home;
import kith.borough.people.Households;
import kith.borough.people.Person;
import kith.borough.people.Southwark;
import kith.borough.people.VerificationStatus;
import kith.borough.people.VitalStatus;
import kith.borough.setting.ErrorRates;
import kith.borough.setting.Setting;
import kith.borough.setting.Table;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is so of the people of any borough; a borough of 3,000 stands for all.
class PeopleOfTheBoroughTest {

    private static final Pattern NHS_NUMBER = Pattern.compile("Id/nhs-number\",\"value\":\"(\\d+)\"");
    private static final Pattern CONDITION =
            Pattern.compile("\"code\":\"(\\d+)\",\"display\":[^}]*}],\"text\":[^}]*},\"subject\"");

    @TempDir
    private static Path out;

    private static Feeds feeds;
    private static List<String> fhir;
    private static Setting setting;

    @BeforeAll
    static void a_borough_without_errors() {
        setting = Setting.of(3_000, 11).with(ErrorRates.NONE);
        Borough.write(setting, out, Progress.SILENT);
        feeds = new Feeds(out.resolve("feeds"));
        fhir = feeds.allFhir().toList();
    }

    @Test
    void have_nhs_numbers_of_the_test_range_only_with_a_right_check_digit() {
        Set<String> numbers = found(NHS_NUMBER);

        assertThat(numbers)
                .hasSizeGreaterThan(2_900)
                .allSatisfy(number -> assertThat(isValid(number)).isTrue());
    }

    @Test
    void share_no_nhs_number_with_anybody_else() {
        Map<String, Set<String>> personsOf = new HashMap<>();
        Map<String, String> person = new HashMap<>();
        feeds.truth().forEach(line -> person.put(line.partner() + " " + line.localId(), line.person()));
        Pattern patient = Pattern.compile(
                "\"resourceType\":\"Patient\",\"id\":\"([^\"]+)\".*Id/nhs-number\",\"value\":\"(\\d+)\"");
        for (Path feed : feeds.folders()) {
            feeds.fhir(feed)
                    .flatMap(line -> patient.matcher(line).results())
                    .forEach(match -> personsOf
                            .computeIfAbsent(match.group(2), _ -> new HashSet<>())
                            .add(Table.in(person, Feeds.name(feed) + " " + match.group(1))));
        }

        assertThat(personsOf.values()).allSatisfy(persons -> assertThat(persons).hasSize(1));
    }

    @Test
    void are_all_there_who_have_stories_whatever_the_size(@TempDir Path small) {
        Borough.write(500, 3, small, Progress.SILENT);

        Set<String> stories = Set.of(
                "adaeze-okoro",
                "tyrone-campbell",
                "keisha-campbell",
                "marcus-bailey",
                "camila-cardenas",
                "desmond-dacosta",
                "eden-tesfaye",
                "francis-fashola",
                "gloria-grant",
                "henry-hall",
                "grace-mensah",
                "taiwo-adeyemi",
                "kehinde-adeyemi",
                "doreen-fletcher");
        assertThat(persons(new Feeds(small.resolve("feeds")))).containsAll(stories);
        assertThat(persons(feeds)).containsAll(stories);
    }

    @Test
    void have_the_conditions_that_other_generators_lack() {
        assertThat(found(CONDITION))
                .as(
                        "schizophrenia, type 1 diabetes, PAD, TIA, Parkinson's, liver disease, frailty, learning disability, "
                                + "anxiety, hearing loss, carer, housebound")
                .contains(
                        "58214004",
                        "46635009",
                        "399957001",
                        "266257000",
                        "49049000",
                        "328383001",
                        "925791000000100",
                        "110359009",
                        "197480006",
                        "15188001",
                        "407542009",
                        "160689007");
    }

    @Test
    void have_some_of_everything_that_must_be_handled_with_care() {
        assertThat(found(CONDITION)).as("abuse, HIV, criminal record").contains("706893006", "86406008", "266948004");
        assertThat(fhir)
                .anyMatch(line -> line.contains("v3-Confidentiality\",\"code\":\"R\""))
                .anyMatch(line -> line.contains("\"deceasedBoolean\":true"))
                .anyMatch(line -> line.contains("\"deceasedDateTime\":\""))
                .anyMatch(line -> line.contains("\"code\":\"refuted\""))
                .anyMatch(line -> line.contains("\"code\":\"provisional\""))
                .anyMatch(line -> line.contains("\"abatementDateTime\":\""))
                .anyMatch(line -> line.contains("patient-interpreterRequired\",\"valueBoolean\":true"))
                .anyMatch(line -> line.contains(Home.NO_FIXED_ABODE));
    }

    @Test
    void are_about_as_many_with_three_or_more_conditions_as_the_domain_page_expects() {
        Southwark southwark = Southwark.read();
        Households households = new Households(setting, southwark);
        int adults = 0;
        int listed = 0;
        Set<String> apart = Set.of("NDH", "OB", "PC", "CKD12", "BBV", "SCREEN");
        for (int index = 0; adults < 8_000; index++) {
            for (Person person : households.household(index)) {
                if (person.ageOn(setting.today()) >= 18 && person.life() instanceof VitalStatus.Living) {
                    adults++;
                    long conditions = person.health().conditions().stream()
                            .filter(had -> !had.hasEnded()
                                    && (had.said() == VerificationStatus.CONFIRMED
                                            || had.said() == VerificationStatus.UNSTATED))
                            .map(had -> had.key().equals("T1DM") ? "DM" : had.key())
                            .filter(key -> !apart.contains(key))
                            .distinct()
                            .count();
                    listed += conditions >= 3 ? 1 : 0;
                }
            }
        }

        assertThat(listed / (double) adults).isBetween(0.07, 0.14);
    }

    private static Set<String> persons(Feeds feeds) {
        return feeds.truth().stream().map(Feeds.Line::person).collect(toSet());
    }

    private static Set<String> found(Pattern pattern) {
        return fhir.stream()
                .flatMap(line -> pattern.matcher(line).results())
                .map((MatchResult match) -> match.group(1))
                .collect(toSet());
    }

    /// NHS Data Dictionary, written again so that it shares nothing with what made the number.
    private static boolean isValid(String number) {
        int sum = 0;
        for (int i = 0; i < 10; i++) {
            sum += Character.digit(number.charAt(i), 10) * (i == 9 ? 1 : 10 - i);
        }
        return number.length() == 10 && number.startsWith("999") && sum % 11 == 0;
    }
}
