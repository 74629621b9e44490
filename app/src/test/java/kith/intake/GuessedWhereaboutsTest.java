package kith.intake;

import static kith.intake.TypingWorkers.AMARA;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kith.access.Grants;
import kith.access.disclosure.Disclosures;
import kith.intake.byhand.Added;
import kith.intake.byhand.ByHand;
import kith.intake.byhand.NewPerson;
import kith.people.Invented;
import kith.people.linkage.Matcher;
import kith.people.records.People;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Guesses at where somebody with a protected address lives, with a match model in force. The model would link the
/// people of other tests, so this test has a database of its own.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE, properties = "kith.site=https://guesses.example")
class GuessedWhereaboutsTest {

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
    private Matcher matcher;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient db;

    @TempDir
    private Path folder;

    @Test
    void no_guess_at_a_protected_address_or_telephone_changes_what_is_linked() throws Exception {
        TypingWorkers workers = new TypingWorkers(byHand, intake, grants, people, disclosures, transaction, db);
        transaction.executeWithoutResult(_ -> matcher.bring(new Invented(1, 300).learned(1_500)));
        workers.patient(
                folder,
                "p9",
                "9990001081",
                "Keisha",
                "Dacosta",
                "SE1 3UW",
                "\"meta\":{\"security\":[{\"code\":\"R\"}]},");
        Set<Boolean> outcomes = new HashSet<>();
        for (String postcode : List.of("SE1 3UW", "SE1 3UX", "SE1 4JW", "SE5 7TX", "SE22 0SQ", "")) {
            for (String phone : List.of("07700 900456", "07700 900457", "")) {
                Added added = workers.add(AMARA, guess("Keisha", "Dacosta", postcode, phone));
                outcomes.add(workers.records(workers.personOf(added)).size() > 1);
                byHand.takeBack(workers.adding(AMARA), added.run());
            }
        }

        assertThat(outcomes).hasSize(1);
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
}
