package kith.intake;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import kith.access.Grants;
import kith.access.PersonGrant;
import kith.access.Reason;
import kith.access.Role;
import kith.access.TaskGrant;
import kith.access.TestGrants;
import kith.access.Viewer;
import kith.access.disclosure.Disclosures;
import kith.engine.feeds.Feeds;
import kith.engine.terms.NeighbourhoodKey;
import kith.intake.IntakePermissions.AddPerson;
import kith.intake.byhand.Added;
import kith.intake.byhand.ByHand;
import kith.intake.byhand.NewPerson;
import kith.intake.runs.Progress;
import kith.kernel.PersonId;
import kith.kernel.WorkerId;
import kith.people.records.People;
import kith.people.records.RecordOfPerson;
import kith.people.records.RecordPermissions;
import kith.ui.reasons.ReasonKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Workers who add people by hand, and a practice that sends the records of people whom they may mean.
final class TypingWorkers {

    static final Viewer AMARA = worker(940);
    static final Viewer BEN = worker(941);

    private final ByHand byHand;
    private final Intake intake;
    private final Grants grants;
    private final People people;
    private final Disclosures disclosures;
    private final TransactionTemplate transaction;
    private final JdbcClient db;

    TypingWorkers(
            ByHand byHand,
            Intake intake,
            Grants grants,
            People people,
            Disclosures disclosures,
            TransactionTemplate transaction,
            JdbcClient db) {
        this.byHand = byHand;
        this.intake = intake;
        this.grants = grants;
        this.people = people;
        this.disclosures = disclosures;
        this.transaction = transaction;
        this.db = db;
    }

    Added add(Viewer worker, NewPerson who) {
        Added added = byHand.add(adding(worker), who);
        waitUntilLinked();
        return added;
    }

    /// Kith links what was added after the answer, through the outbox.
    void waitUntilLinked() {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> db.sql("select count(*) from kernel.event_publication where completion_date is null")
                                .query((row, _) -> row.getLong(1))
                                .single()
                        == 0);
    }

    PersonId personOf(Added added) {
        return db.sql("select person from people.current_detail where run = :run")
                .param("run", added.run().value())
                .query((row, _) -> new PersonId(row.getLong("person")))
                .single();
    }

    void patient(Path folder, String id, String number, String given, String family, String postcode, String more)
            throws IOException {
        Path file = Files.writeString(
                folder.resolve("Patient.ndjson"), """
                {"resourceType":"Patient","id":"%s",%s"birthDate":"1962-09-14","identifier":[{"system":"https://fhir.nhs.uk/Id/nhs-number","value":"%s"}],"name":[{"family":"%s","given":["%s"]}],"telecom":[{"system":"phone","value":"07700 900456"}],"address":[{"use":"home","line":["1 Rye Lane"],"postalCode":"%s"}]}
                """.formatted(id, more, number, family, given, postcode));
        intake.take(
                SendingPartner.OPERATOR,
                Feeds.at(file, "practice-by-hand", null).getFirst(),
                Intake.Mode.KEEP,
                Progress.SILENT);
    }

    List<RecordOfPerson> records(PersonId person) {
        return Objects.requireNonNull(
                transaction.execute(_ -> people.records(opening(person), disclosures.of(opening(person)))));
    }

    PersonGrant opening(PersonId person) {
        return TestGrants.person(RecordPermissions.OPEN, AMARA, person);
    }

    TaskGrant<AddPerson> adding(Viewer viewer) {
        return grants.decide(viewer, IntakePermissions.ADD, new Reason(ReasonKind.CONTACT, "came to the desk"))
                .orRefuse();
    }

    private static Viewer worker(long number) {
        return Viewer.of(
                new WorkerId(number),
                "Amara",
                Role.COORDINATOR,
                Set.of(new NeighbourhoodKey("walworth")),
                Role.COORDINATOR.purpose());
    }
}
