package kith.intake;

import static kith.intake.TypingWorkers.AMARA;
import static kith.intake.TypingWorkers.BEN;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
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
import kith.access.Reason;
import kith.access.TaskGrant;
import kith.access.disclosure.Disclosed;
import kith.access.disclosure.Disclosures;
import kith.engine.terms.NhsNumber;
import kith.intake.byhand.Added;
import kith.intake.byhand.ByHand;
import kith.intake.byhand.NewPerson;
import kith.kernel.PersonId;
import kith.kernel.RecordId;
import kith.people.records.People;
import kith.people.records.RecordOfPerson;
import kith.people.search.Found;
import kith.people.search.PersonSearch;
import kith.people.search.Search;
import kith.people.search.SearchPermissions;
import kith.people.search.SearchPermissions.SearchPeople;
import kith.record.Contributions;
import kith.ui.reasons.ReasonKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// People whom workers add by hand. What a worker types gives nothing away and opens nothing.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE)
class ByHandTest {

    @Autowired
    private ByHand byHand;

    @Autowired
    private Intake intake;

    @Autowired
    private Grants grants;

    @Autowired
    private People people;

    @Autowired
    private Disclosures disclosures;

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

    private TypingWorkers workers;

    @BeforeEach
    void work() {
        workers = new TypingWorkers(byHand, intake, grants, people, disclosures, transaction, db);
    }

    @Test
    void a_person_who_was_added_is_found_and_read_back_as_the_worker_wrote_it() {
        Added added = workers.add(AMARA, somebody("Chukwuemeka", "Ezeani", Optional.empty()));

        assertThat(added.by()).isEqualTo(AMARA.worker());
        assertThat(found("Chukwuemeka", "Ezeani")).containsExactly("Chukwuemeka Ezeani");
        assertThat(found("Emeka", "Ezeanni")).contains("Chukwuemeka Ezeani");

        RecordOfPerson record = workers.records(workers.personOf(added)).getFirst();
        assertThat(record.birthDate()).contains(LocalDate.of(1962, 9, 14));
        assertThat(record.whereabouts().map(RecordOfPerson.Whereabouts::postcode))
                .isEqualTo(new Disclosed.Shown<>(Optional.of("SE15 4AA")));
        assertThat(patient(workers.personOf(added), record.record()))
                .contains("\"resourceType\":\"Patient\"", "\"family\":\"Ezeani\"", "\"postalCode\":\"se154aa\"");
        assertThat(byHand.among(List.of(record.record()))).containsExactly(added);
    }

    @Test
    void an_address_that_a_worker_typed_puts_nobody_in_a_neighbourhood() {
        PersonId person = workers.personOf(workers.add(AMARA, somebody("Ngozi", "Uzoamaka", Optional.empty())));

        assertThat(areasOf(person)).containsExactly("nowhere");
    }

    @Test
    void nobody_moves_when_a_worker_types_another_address_and_the_partner_does_not_confirm_it() throws Exception {
        workers.patient(folder, "p5", "9990001030", "Olumide", "Fashola", "SE22 0SQ", "");
        PersonId person =
                workers.personOf(workers.add(AMARA, somebody("Olumide", "Fashola", NhsNumber.find("9990001030"))));

        assertThat(workers.records(person)).hasSize(2);
        assertThat(areasOf(person)).containsExactly("E01004018");
    }

    @Test
    void the_log_names_the_worker_and_the_reason() {
        Added added = workers.add(AMARA, somebody("Halima", "Abubakar", Optional.empty()));

        assertThat(db.sql("select worker, reason from access.audit where what like :what")
                        .param(
                                "what",
                                "%added a record by hand in import "
                                        + added.run().value())
                        .query((row, _) -> row.getLong("worker") + " " + row.getString("reason"))
                        .list())
                .containsExactly("940 The person, or somebody for them, contacted us: came to the desk");
    }

    @Test
    void only_the_worker_who_added_somebody_can_take_it_back() {
        Added added = workers.add(AMARA, somebody("Tomasz", "Wrzesniewski", Optional.empty()));

        assertThat(byHand.find(BEN, added.run())).isEmpty();
        assertThat(byHand.takeBack(workers.adding(BEN), added.run())).isEmpty();
        assertThat(found("Tomasz", "Wrzesniewski")).hasSize(1);

        assertThat(byHand.takeBack(workers.adding(AMARA), added.run())).isPresent();
        assertThat(found("Tomasz", "Wrzesniewski")).isEmpty();
        assertThat(byHand.find(AMARA, added.run()).orElseThrow().takenBack()).isTrue();
        assertThat(byHand.takeBack(workers.adding(AMARA), added.run())).isEmpty();
    }

    @Test
    void a_person_whose_nhs_number_is_known_gets_one_more_record() throws Exception {
        workers.patient(folder, "p1", "9990000999", "Bolanle", "Adeyinka", "SE22 0SQ", "");

        Added added = workers.add(AMARA, somebody("Bolanle", "Adeyinka", NhsNumber.find("9990000999")));

        assertThat(workers.records(workers.personOf(added))).hasSize(2);

        byHand.takeBack(workers.adding(AMARA), added.run());
        assertThat(found("Bolanle", "Adeyinka")).hasSize(1);
    }

    @Test
    void twenty_are_added_at_once_and_each_is_there() throws Exception {
        try (ExecutorService desks = Executors.newFixedThreadPool(20)) {
            List<Future<Added>> all = IntStream.range(0, 20)
                    .mapToObj(i -> desks.submit(() -> byHand.add(
                            workers.adding(AMARA),
                            somebody("Ifeoma", "Zq" + "abcdefghijklmnopqrst".charAt(i), Optional.empty()))))
                    .toList();
            Set<Added> received = new HashSet<>();
            for (Future<Added> one : all) {
                received.add(one.get());
            }
            workers.waitUntilLinked();
            assertThat(received.stream().map(workers::personOf).distinct()).hasSize(20);
        }
        assertThat(found("Ifeoma", "Zqa")).isNotEmpty();
    }

    @Test
    void a_name_in_any_script_and_with_any_character_is_written_and_read_as_it_is() {
        String family = "O'Brien \"\\ 王 محمد";

        PersonId person = workers.personOf(workers.add(AMARA, somebody("Zoë", family, Optional.empty())));

        assertThat(workers.records(person).getFirst().name()).isEqualTo("Zoë " + family);
    }

    private List<String> areasOf(PersonId person) {
        return db.sql("select coalesce(area21, 'nowhere') as area from population.summary where person = :person")
                .param("person", person.value())
                .query((row, _) -> row.getString("area"))
                .list();
    }

    private String patient(PersonId person, RecordId record) {
        return Objects.requireNonNull(transaction.execute(
                _ -> contributions.versions(workers.opening(person), List.of(record)).stream()
                        .map(version -> new String(version.item().bytes().copy(), StandardCharsets.UTF_8))
                        .findFirst()
                        .orElseThrow()));
    }

    private List<String> found(String given, String family) {
        TaskGrant<SearchPeople> granted = grants.decide(
                        AMARA, SearchPermissions.SEARCH, new Reason(ReasonKind.CONTACT, "rang us"))
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
}
