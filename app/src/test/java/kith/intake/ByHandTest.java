package kith.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
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
import kith.kernel.PersonId;
import kith.kernel.RecordId;
import kith.kernel.WorkerId;
import kith.people.Invented;
import kith.people.linkage.Matcher;
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

/// People whom workers add by hand. What a worker types gives nothing away and opens nothing.
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
    private Matcher matcher;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient db;

    @TempDir
    private Path folder;

    @Test
    void a_person_who_was_added_is_found_and_read_back_as_the_worker_wrote_it() {
        Added added = add(AMARA, somebody("Chukwuemeka", "Ezeani", Optional.empty()));

        assertThat(added.by()).isEqualTo(AMARA.worker());
        assertThat(found("Chukwuemeka", "Ezeani")).containsExactly("Chukwuemeka Ezeani");
        assertThat(found("Emeka", "Ezeanni")).contains("Chukwuemeka Ezeani");

        RecordOfPerson record = records(personOf(added)).getFirst();
        assertThat(record.birthDate()).contains(LocalDate.of(1962, 9, 14));
        assertThat(record.whereabouts().map(RecordOfPerson.Whereabouts::postcode))
                .isEqualTo(new Disclosed.Shown<>(Optional.of("SE15 4AA")));
        assertThat(patient(personOf(added), record.record()))
                .contains("\"resourceType\":\"Patient\"", "\"family\":\"Ezeani\"", "\"postalCode\":\"se154aa\"");
        assertThat(byHand.among(List.of(record.record()))).containsExactly(added);
    }

    @Test
    void an_address_that_a_worker_typed_puts_nobody_in_a_neighbourhood() {
        PersonId person = personOf(add(AMARA, somebody("Ngozi", "Uzoamaka", Optional.empty())));

        assertThat(areasOf(person)).containsExactly("nowhere");
    }

    @Test
    void nobody_moves_when_a_worker_types_another_address_and_the_partner_does_not_confirm_it() throws Exception {
        patient("p5", "9990001030", "Olumide", "Fashola", "SE22 0SQ", "");
        PersonId person = personOf(add(AMARA, somebody("Olumide", "Fashola", NhsNumber.find("9990001030"))));

        assertThat(records(person)).hasSize(2);
        assertThat(areasOf(person)).containsExactly("E01004018");
    }

    @Test
    void the_log_names_the_worker_and_the_reason() {
        Added added = add(AMARA, somebody("Halima", "Abubakar", Optional.empty()));

        assertThat(db.sql("select worker, reason from access.audit where what like :what")
                        .param(
                                "what",
                                "%added a record by hand in import "
                                        + added.run().value())
                        .query((row, _) -> row.getLong("worker") + " " + row.getString("reason"))
                        .list())
                .containsExactly("940 came to the desk");
    }

    @Test
    void only_the_worker_who_added_somebody_can_take_it_back() {
        Added added = add(AMARA, somebody("Tomasz", "Wrzesniewski", Optional.empty()));

        assertThat(byHand.find(BEN, added.run())).isEmpty();
        assertThat(byHand.takeBack(adding(BEN), added.run())).isEmpty();
        assertThat(found("Tomasz", "Wrzesniewski")).hasSize(1);

        assertThat(byHand.takeBack(adding(AMARA), added.run())).isPresent();
        assertThat(found("Tomasz", "Wrzesniewski")).isEmpty();
        assertThat(byHand.find(AMARA, added.run()).orElseThrow().takenBack()).isTrue();
        assertThat(byHand.takeBack(adding(AMARA), added.run())).isEmpty();
    }

    @Test
    void a_person_whose_nhs_number_is_known_gets_one_more_record() throws Exception {
        patient("p1", "9990000999", "Bolanle", "Adeyinka", "SE22 0SQ", "");

        Added added = add(AMARA, somebody("Bolanle", "Adeyinka", NhsNumber.find("9990000999")));

        assertThat(records(personOf(added))).hasSize(2);

        byHand.takeBack(adding(AMARA), added.run());
        assertThat(found("Bolanle", "Adeyinka")).hasSize(1);
    }

    @Test
    void no_guess_at_a_protected_address_or_telephone_changes_what_is_linked() throws Exception {
        transaction.executeWithoutResult(_ -> matcher.bring(new Invented(1, 300).learned(1_500)));
        patient("p9", "9990001081", "Keisha", "Dacosta", "SE1 3UW", "\"meta\":{\"security\":[{\"code\":\"R\"}]},");
        Set<Boolean> outcomes = new HashSet<>();
        for (String postcode : List.of("SE1 3UW", "SE1 3UX", "SE1 4JW", "SE5 7TX", "SE22 0SQ", "")) {
            for (String phone : List.of("07700 900456", "07700 900457", "")) {
                Added added = add(AMARA, guess("Keisha", "Dacosta", postcode, phone));
                outcomes.add(records(personOf(added)).size() > 1);
                byHand.takeBack(adding(AMARA), added.run());
            }
        }

        assertThat(outcomes).hasSize(1);
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
                assertThat(one.get().takenBack()).isFalse();
            }
        }
        assertThat(new HashSet<>(found("Ifeoma", "Zqa"))).isNotEmpty();
    }

    @Test
    void a_name_in_any_script_and_with_any_character_is_written_and_read_as_it_is() {
        String family = "O'Brien \"\\ 王 محمد";

        PersonId person = personOf(add(AMARA, somebody("Zoë", family, Optional.empty())));

        assertThat(records(person).getFirst().name()).isEqualTo("Zoë " + family);
    }

    private Added add(Viewer worker, NewPerson who) {
        Added added = byHand.add(adding(worker), who);
        waitUntilLinked();
        return added;
    }

    /// Kith links what was added after the answer, through the outbox.
    private void waitUntilLinked() {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> db.sql("select count(*) from kernel.event_publication where completion_date is null")
                                .query((row, _) -> row.getLong(1))
                                .single()
                        == 0);
    }

    private PersonId personOf(Added added) {
        return db.sql("select person from people.current_detail where run = :run")
                .param("run", added.run().value())
                .query((row, _) -> new PersonId(row.getLong("person")))
                .single();
    }

    private List<String> areasOf(PersonId person) {
        return db.sql("select coalesce(area21, 'nowhere') as area from population.summary where person = :person")
                .param("person", person.value())
                .query((row, _) -> row.getString("area"))
                .list();
    }

    private void patient(String id, String number, String given, String family, String postcode, String more)
            throws IOException {
        Path file = Files.writeString(
                folder.resolve("Patient.ndjson"), """
                {"resourceType":"Patient","id":"%s",%s"birthDate":"1962-09-14","identifier":[{"system":"https://fhir.nhs.uk/Id/nhs-number","value":"%s"}],"name":[{"family":"%s","given":["%s"]}],"telecom":[{"system":"phone","value":"07700 900456"}],"address":[{"use":"home","line":["1 Rye Lane"],"postalCode":"%s"}]}
                """.formatted(id, more, number, family, given, postcode));
        intake.take(operator(), Feeds.at(file, "practice-by-hand", null).getFirst(), Intake.Mode.KEEP, Progress.SILENT);
    }

    private String patient(PersonId person, RecordId record) {
        return Objects.requireNonNull(transaction.execute(
                _ -> contributions.versions(opening(person), List.of(record)).stream()
                        .map(version -> new String(version.item().bytes().copy(), StandardCharsets.UTF_8))
                        .findFirst()
                        .orElseThrow()));
    }

    private List<RecordOfPerson> records(PersonId person) {
        return Objects.requireNonNull(transaction.execute(_ -> people.records(opening(person))));
    }

    private PersonGrant opening(PersonId person) {
        return TestGrants.person(RecordPermissions.OPEN, AMARA, person);
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

    private static NewPerson guess(String given, String family, String postcode, String phone) {
        return new NewPerson(
                Optional.of(family),
                Optional.of(given),
                Optional.of(LocalDate.of(1962, 9, 14)),
                Optional.empty(),
                Optional.of("female"),
                Optional.of("1 Rye Lane"),
                Optional.of(postcode).filter(text -> !text.isEmpty()),
                Optional.of(phone).filter(text -> !text.isEmpty()));
    }

    private static Viewer worker(long number) {
        return Viewer.of(
                new WorkerId(number), "Amara", Role.COORDINATOR, Set.of("walworth"), Role.COORDINATOR.purpose());
    }

    private static Viewer operator() {
        return Viewer.of(new WorkerId(0), "operator", Role.OPERATOR, Set.of(), Purpose.ADMINISTRATION);
    }
}
