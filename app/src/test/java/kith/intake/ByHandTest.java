package kith.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import kith.access.Grants;
import kith.access.PersonGrant;
import kith.access.Purpose;
import kith.access.Reason;
import kith.access.Role;
import kith.access.TaskGrant;
import kith.access.TestGrants;
import kith.access.Viewer;
import kith.access.disclosure.Disclosed;
import kith.engine.feeds.Feeds;
import kith.engine.terms.NhsNumber;
import kith.intake.IntakePermissions.AddPerson;
import kith.kernel.RecordId;
import kith.kernel.WorkerId;
import kith.people.records.People;
import kith.people.records.RecordOfPerson;
import kith.people.records.RecordPermissions;
import kith.people.search.Found;
import kith.people.search.PersonSearch;
import kith.people.search.Search;
import kith.people.search.SearchPermissions;
import kith.people.search.SearchPermissions.SearchPeople;
import kith.record.Contributions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Somebody whom a worker adds by hand, from the door to the list and back.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE)
class ByHandTest {

    private static final Viewer AMARA = worker(940);
    private static final Viewer BEN = worker(941);

    @Autowired
    private ByHand byHand;

    @Autowired
    private Intake intake;

    @Autowired
    private Grants grants;

    @Autowired
    private People people;

    @Autowired
    private PersonSearch search;

    @Autowired
    private Contributions contributions;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient db;

    @TempDir
    private Path folder;

    @Test
    void who_is_added_is_found_again_and_read_back_as_it_was_written() {
        Added added = byHand.add(adding(AMARA), somebody("Chukwuemeka", "Ezeani", Optional.empty()));
        Added.Whose whose = added.whose().orElseThrow();

        assertThat(added.by()).isEqualTo(AMARA.worker());
        assertThat(whose.alreadyKnown()).isFalse();
        assertThat(found("Chukwuemeka", "Ezeani")).containsExactly("Chukwuemeka Ezeani");
        assertThat(found("Emeka", "Ezeanni")).contains("Chukwuemeka Ezeani");

        RecordOfPerson record = records(whose).getFirst();
        assertThat(record.birthDate()).contains(LocalDate.of(1962, 9, 14));
        assertThat(record.whereabouts().map(RecordOfPerson.Whereabouts::postcode))
                .isEqualTo(new Disclosed.Shown<>(Optional.of("SE15 4AA")));
        assertThat(patient(whose, record.record()))
                .contains("\"resourceType\":\"Patient\"", "\"family\":\"Ezeani\"", "\"postalCode\":\"se154aa\"");
        assertThat(byHand.among(List.of(record.record()))).containsExactly(added);
    }

    @Test
    void who_is_added_is_placed_where_they_live_and_logged_with_the_worker_and_the_reason() {
        Added.Whose whose = byHand.add(adding(AMARA), somebody("Ngozi", "Uzoamaka", Optional.empty()))
                .whose()
                .orElseThrow();

        assertThat(db.sql("select count(*) from population.summary where key = :key and area21 is not null")
                        .param("key", whose.key())
                        .query((row, _) -> row.getInt(1))
                        .single())
                .isEqualTo(1);
        assertThat(db.sql("select worker, reason from access.audit where people @> array[:person]::bigint[]")
                        .param("person", whose.person().value())
                        .query((row, _) -> row.getLong("worker") + " " + row.getString("reason"))
                        .list())
                .containsExactly("940 came to the desk");
    }

    @Test
    void whoever_added_somebody_takes_them_back_and_nobody_else_does() {
        Added added = byHand.add(adding(AMARA), somebody("Tomasz", "Wrzesniewski", Optional.empty()));

        assertThat(byHand.find(BEN, added.run())).isEmpty();
        assertThat(byHand.takeBack(adding(BEN), added.run())).isEmpty();
        assertThat(found("Tomasz", "Wrzesniewski")).hasSize(1);

        assertThat(byHand.takeBack(adding(AMARA), added.run())).isPresent();
        assertThat(found("Tomasz", "Wrzesniewski")).isEmpty();
        assertThat(byHand.find(AMARA, added.run()).orElseThrow().whose()).isEmpty();
        assertThat(byHand.takeBack(adding(AMARA), added.run())).isEmpty();
    }

    @Test
    void somebody_with_a_number_that_is_known_becomes_a_record_of_that_person() throws Exception {
        Path file = Files.writeString(folder.resolve("Patient.ndjson"), """
                {"resourceType":"Patient","id":"p1","birthDate":"1962-09-14","identifier":[{"system":"https://fhir.nhs.uk/Id/nhs-number","value":"9990000999"}],"name":[{"family":"Adeyinka","given":["Bolanle"]}]}
                """);
        intake.take(operator(), Feeds.at(file, "practice-by-hand", null).getFirst(), Intake.Mode.KEEP, Progress.SILENT);

        Added added = byHand.add(adding(AMARA), somebody("Bolanle", "Adeyinka", NhsNumber.find("9990000999")));

        assertThat(added.whose().orElseThrow().alreadyKnown()).isTrue();
        assertThat(records(added.whose().orElseThrow())).hasSize(2);

        byHand.takeBack(adding(AMARA), added.run());
        assertThat(found("Bolanle", "Adeyinka")).hasSize(1);
    }

    @Test
    void twenty_are_added_at_once_and_each_is_there() throws Exception {
        try (ExecutorService desks = Executors.newFixedThreadPool(20)) {
            List<Future<Added>> all = IntStream.range(0, 20)
                    .mapToObj(i -> desks.submit(() -> byHand.add(
                            adding(AMARA),
                            somebody("Ifeoma", "Zq" + "abcdefghijklmnopqrst".charAt(i), Optional.empty()))))
                    .toList();
            for (Future<Added> one : all) {
                assertThat(one.get().whose()).isPresent();
            }
        }
    }

    @Test
    void a_name_in_any_script_and_with_any_character_is_written_and_read_as_it_is() {
        String family = "O'Brien \"\\ 王 محمد";

        Added.Whose whose = byHand.add(adding(AMARA), somebody("Zoë", family, Optional.empty()))
                .whose()
                .orElseThrow();

        assertThat(records(whose).getFirst().name()).isEqualTo("Zoë " + family);
    }

    private String patient(Added.Whose whose, RecordId record) {
        return Objects.requireNonNull(transaction.execute(
                _ -> contributions.versions(opening(whose), List.of(record)).stream()
                        .map(version -> new String(version.item().bytes().copy(), StandardCharsets.UTF_8))
                        .findFirst()
                        .orElseThrow()));
    }

    private List<RecordOfPerson> records(Added.Whose whose) {
        return Objects.requireNonNull(transaction.execute(_ -> people.records(opening(whose))));
    }

    private PersonGrant opening(Added.Whose whose) {
        return TestGrants.person(RecordPermissions.OPEN, AMARA, whose.person());
    }

    private List<String> found(String given, String family) {
        TaskGrant<SearchPeople> granted = grants.decide(AMARA, SearchPermissions.SEARCH, new Reason("rang us"))
                .orRefuse();
        Found found = Objects.requireNonNull(transaction.execute(_ -> search.search(
                granted,
                new Search(
                        Optional.empty(),
                        Optional.of(family),
                        Optional.of(given),
                        Optional.of(LocalDate.of(1962, 9, 14)),
                        Optional.empty(),
                        Optional.empty()))));
        return found.likely().stream().map(person -> person.name()).toList();
    }

    private TaskGrant<AddPerson> adding(Viewer viewer) {
        return grants.decide(viewer, IntakePermissions.ADD, new Reason("came to the desk"))
                .orRefuse();
    }

    private static NewPerson somebody(String given, String family, Optional<NhsNumber> number) {
        return new NewPerson(
                Optional.of(family),
                Optional.of(given),
                Optional.of(LocalDate.of(1962, 9, 14)),
                number,
                Optional.of("male"),
                Optional.of("1 Rye Lane"),
                Optional.of("se154aa"),
                Optional.of("07700 900456"));
    }

    private static Viewer worker(long number) {
        return Viewer.of(
                new WorkerId(number), "Amara", Role.COORDINATOR, Set.of("walworth"), Role.COORDINATOR.purpose());
    }

    private static Viewer operator() {
        return Viewer.of(new WorkerId(0), "operator", Role.OPERATOR, Set.of(), Purpose.ADMINISTRATION);
    }
}
