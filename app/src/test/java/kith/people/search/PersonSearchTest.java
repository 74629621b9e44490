package kith.people.search;

import static kith.people.Running.HOSPITAL;
import static kith.people.Running.PRACTICE;
import static kith.people.search.Searching.BORN;
import static kith.people.search.Searching.KITH;
import static kith.people.search.Searching.MODEL;
import static kith.people.search.Searching.NUMBER;
import static kith.people.search.Searching.PHONE;
import static kith.people.search.Searching.POSTCODE;
import static kith.people.search.Searching.adaeze;
import static kith.people.search.Searching.find;
import static kith.people.search.Searching.names;
import static kith.people.search.Searching.said;
import static kith.people.search.Searching.search;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import kith.engine.linkage.finding.SearchTerms;
import kith.engine.linkage.records.Field.Kind;
import kith.people.linkage.Linkage;
import kith.people.linkage.Matcher;
import kith.people.records.DemographicsUpdate;
import kith.people.records.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Who is found by what, whether or not a model was learned.
class PersonSearchTest {

    @BeforeEach
    void nobody_is_known() {
        KITH.database.emptySchema("people");
        KITH.says(PRACTICE, "a", adaeze());
        KITH.says(
                PRACTICE,
                "b",
                said("9990000026", "Hugh", "Price", LocalDate.of(1973, 8, 19), "SE1 1AB", "02079460000"));
        KITH.says(PRACTICE, "c", said(null, "Chidi", "Okafor", LocalDate.of(1988, 1, 30), POSTCODE, null));
    }

    @ParameterizedTest(name = "{0} {1}, born {2}, {3}, {4}, {5}")
    @CsvSource({
        // By one thing alone
        "'', Okoro, '', '', '', ''",
        "Adaeze, '', '', '', '', ''",
        "'', '', 1951-04-02, '', '', ''",
        "'', '', '', 999 000 0018, '', ''",
        "'', '', '', '', '', +447700900123",
        // By names with a slip
        "Adaeze, Okorro, '', '', '', ''",
        "Adaeze, Okodo, '', '', '', ''",
        "Okoro, Adaeze, '', '', '', ''",
        "A, Okoro, '', '', '', ''",
        "'', Adaeze Okoro, '', '', '', ''",
        "ADAEZE, okoro, '', '', '', ''",
        "Adaeze Grace, Okoro-Nowak, '', '', '', ''",
        "Grace, Okoro, '', '', '', ''",
        "'', Oko, '', '', '', ''",
        // Married, with the day
        "Adaeze, Nowak, 1951-04-02, '', '', ''",
        // By a day with a slip
        "Adaeze, Okoro, 1951-02-04, '', '', ''",
        "Adaeze, Okoro, 1951-04-12, '', '', ''",
        "Adaeze, Okoro, 1961-04-02, '', '', ''",
        "Adaeze, Okoro, 1952-04-02, '', '', ''",
        "Adaeze, Okoro, 1951-01-01, '', '', ''",
        "Adaeze, Okorro, 1951-04-03, '', '', ''",
        "Okoro, Adaeze, 1951-02-04, '', '', ''",
        "Okoro, Adaeze, 1951-04-02, '', '', ''",
        // By a number with a digit wrong, missing, doubled or exchanged
        "'', '', '', 9990000118, '', ''",
        "'', '', '', 999000018, '', ''",
        "'', '', '', 99900000018, '', ''",
        "'', '', '', 9990000081, '', ''",
        // By where to find her, with a name
        "'', Okorro, '', '', SE5 8RZ, ''",
        "Ada, '', '', '', se58rz, ''",
    })
    void each_slip_finds_the_person_with_and_without_a_model(
            String given, String family, String born, String number, String postcode, String phone) {
        Search search = search(given, family, born, number, postcode, phone);

        assertThat(names(search)).first().isEqualTo("Adaeze Okoro");
        KITH.inTransaction(() -> KITH.bean(Matcher.class).bring(MODEL));
        assertThat(names(search)).first().isEqualTo("Adaeze Okoro");
    }

    private static final Set<Kind> SEARCHED =
            Set.of(Kind.NHS_NUMBER, Kind.GIVEN_NAME, Kind.FAMILY_NAME, Kind.BIRTH_DATE, Kind.POSTCODE, Kind.PHONE);

    @Test
    void a_short_form_finds_the_whole_name() {
        KITH.says(PRACTICE, "w", said(null, "William", "Achebe", null, null, null));

        assertThat(names(search("Bill", "Achebe", "", "", "", ""))).containsExactly("William Achebe");
        assertThat(names(search("Bill", "Achebbe", "", "", "", ""))).containsExactly("William Achebe");
    }

    @ParameterizedTest
    @CsvSource({
        "小明, 王",
        "محمد, علي",
        "सीता, देवी",
        "Иван, Петров",
        "Γιώργος, Παππάς",
        "ሰላም, ተስፋዬ",
        "Zoë, Ångström",
        "𠮷, 田中",
    })
    void names_in_every_script_are_found(String given, String family) {
        KITH.says(PRACTICE, "s", said(null, given, family, BORN, null, null));

        assertThat(names(search(given, family, "", "", "", ""))).containsExactly(given + " " + family);
        assertThat(names(search(family, given, "1951-02-04", "", "", ""))).contains(given + " " + family);
    }

    @Test
    void a_person_of_several_records_is_listed_once_by_the_best_of_them() {
        KITH.says(HOSPITAL, "h", said(NUMBER, "Adaeze", "Okorro", BORN, null, null));

        Found found = find(search("Adaeze", "Okoro", "1951-04-02", "", "", ""));

        assertThat(found.people()).hasSize(1);
        assertThat(found.people().getFirst().name()).isEqualTo("Adaeze Okoro");
    }

    @Test
    void everybody_says_in_words_why_they_are_listed_and_where_they_differ() {
        FoundPerson found = find(search("Adaeze", "Okorro", "1951-04-02", NUMBER, "SE1 1AB", ""))
                .people()
                .getFirst();

        assertThat(found.why())
                .containsExactly(
                        "same NHS number",
                        "one of the given names the same",
                        "family name but for one letter",
                        "born on the same day");
        assertThat(found.although()).containsExactly("another postcode");
        assertThat(found.likely()).isTrue();
    }

    @Test
    void there_are_words_for_every_level_that_a_search_can_come_to() {
        assertThat(MODEL.learned().stream()
                        .filter(learned -> SEARCHED.contains(learned.field().kind()))
                        .flatMap(learned -> learned.levels().stream()
                                .map(level -> learned.field().id(level.level())))
                        .filter(level -> !level.startsWith("postcode") || !level.contains("_address_"))
                        .filter(level -> !MatchExplanation.hasWordsFor(level)))
                .isEmpty();
    }

    @Test
    void somebody_with_nothing_in_common_is_not_found() {
        assertThat(names(search("Mariam", "Hussain", "1999-12-24", "", "", ""))).isEmpty();
        assertThat(names(search("Mariam", "Hussain", "1951-04-02", "", "", ""))).isEmpty();
    }

    @Test
    void what_many_have_in_common_is_read_only_so_far_and_said_to_be() {
        KITH.inTransaction(() -> {
            People people = KITH.bean(People.class);
            people.lockWriting();
            List<String> ids = IntStream.range(0, 450).mapToObj(i -> "many" + i).toList();
            KITH.bean(Linkage.class)
                    .apply(
                            new kith.kernel.RunId(1),
                            people.newRecords(PRACTICE, ids).values().stream()
                                    .map(known -> new DemographicsUpdate(
                                            known.record(),
                                            Optional.of(said(null, "John", "Smith", null, "SE9 9ZZ", null))))
                                    .toList());
            return ids;
        });
        KITH.says(PRACTICE, "j", said(null, "John", "Smith", LocalDate.of(1944, 2, 29), null, null));

        Found all = find(search("John", "Smith", "", "", "", ""));
        assertThat(all.people()).hasSize(Ranking.MOST_FOUND);
        assertThat(all.more()).isTrue();
        assertThat(all.cut()).containsExactly(Found.Common.NAME);
        assertThat(find(search("", "", "", "", "SE9 9ZZ", "")).cut()).containsExactly(Found.Common.POSTCODE);

        assertThat(find(search("John", "Smith", "1944-02-28", "", "", ""))
                        .people()
                        .getFirst()
                        .birthDate())
                .contains(LocalDate.of(1944, 2, 29));
    }

    @Test
    void where_more_have_the_name_and_more_live_than_are_read_the_one_of_that_name_who_lives_there_is_found() {
        for (int one = 0; one < 120; one++) {
            LocalDate earlier = LocalDate.of(1930, 1, 1);
            KITH.says(HOSPITAL, "neighbour" + one, said(null, "Omar", "Baker", earlier, POSTCODE, PHONE));
            KITH.says(HOSPITAL, "namesake" + one, said(null, "Zoe", "Quaye", earlier, "SE1 1AB", null));
        }
        KITH.says(HOSPITAL, "z", said(null, "Zoe", "Quaye-Mensah", LocalDate.of(2001, 5, 6), POSTCODE, PHONE));

        assertThat(names(search("", "Quaye", "", "", POSTCODE, ""))).first().isEqualTo("Zoe Quaye-Mensah");
        assertThat(names(search("Zoe", "", "", "", "", PHONE))).first().isEqualTo("Zoe Quaye-Mensah");
    }

    @Test
    void what_a_record_no_longer_says_does_not_find_it() {
        KITH.says(PRACTICE, "a", said(NUMBER, "Adaeze", "Nwosu", BORN, null, null));

        assertThat(names(search("", "Okoro", "", "", "", ""))).isEmpty();
        assertThat(names(search("", "Nwosu", "", "", "", ""))).containsExactly("Adaeze Nwosu");

        KITH.says(PRACTICE, "a", Optional.empty());
        assertThat(names(search("", "Nwosu", "", "", "", ""))).isEmpty();
    }

    @Test
    void keys_that_were_written_by_other_rules_are_written_anew_at_the_start() {
        KITH.inTransaction(() -> KITH.database
                .client()
                .sql("with gone as (delete from people.search_key) update people.search_edition set edition = :old")
                .param("old", SearchTerms.EDITION - 1)
                .update());
        assertThat(names(search("Adaeze", "", "", "", "", ""))).isEmpty();

        KITH.bean(SearchKeys.class).afterSingletonsInstantiated();

        assertThat(names(search("Adaeze", "", "", "", "", ""))).containsExactly("Adaeze Okoro");
    }
}
