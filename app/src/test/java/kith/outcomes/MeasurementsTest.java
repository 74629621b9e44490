package kith.outcomes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kith.access.Grants;
import kith.access.PersonGrant;
import kith.access.Purpose;
import kith.access.Role;
import kith.access.TestGrants;
import kith.access.Viewer;
import kith.kernel.MeasurementId;
import kith.kernel.PersonId;
import kith.kernel.WorkerId;
import kith.outcomes.MeasurementOutcome.NotPossible;
import kith.outcomes.MeasurementOutcome.Recorded;
import kith.people.Running;
import kith.people.records.RecordPermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Measurements on a database of their own.
class MeasurementsTest {

    private static final Running KITH = new Running("measurements", "kith.outcomes");
    private static final Viewer BEA =
            Viewer.of(new WorkerId(7), "bea", Role.LINK_WORKER, Set.of(), Purpose.DIRECT_CARE);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final PersonId ADAEZE = new PersonId(1);
    private static final PersonId GRACE = new PersonId(2);

    private final Measurements measurements = KITH.bean(Measurements.class);

    @BeforeEach
    void nothing_is_measured() {
        KITH.database.empty("outcomes.answer", "outcomes.measurement");
        KITH.pass(Duration.ofMinutes(1));
    }

    private static PersonGrant of(PersonId person) {
        return TestGrants.person(MeasurementPermissions.MEASURE, BEA, person);
    }

    private MeasurementOutcome add(Instrument instrument, int age, LocalDate on, Map<String, Answer> answers) {
        return measurements.add(of(ADAEZE), instrument, age, on, MeasurementMode.INTERVIEW, answers);
    }

    private List<Measurement> seen(PersonId person) {
        return KITH.inTransaction(() -> measurements.of(of(person)));
    }

    @Test
    void answers_are_read_again_and_nought_and_declined_are_two_things() {
        add(Instruments.ONS4, 82, TODAY, Map.of("anxiety", new Answer.Given(0), "happiness", new Answer.Declined()));

        assertThat(seen(ADAEZE)).singleElement().satisfies(one -> {
            assertThat(one.instrument()).isEqualTo(Instruments.ONS4);
            assertThat(one.on()).isEqualTo(TODAY);
            assertThat(one.by()).isEqualTo(BEA.worker());
            assertThat(one.answers())
                    .isEqualTo(Map.of("anxiety", new Answer.Given(0), "happiness", new Answer.Declined()));
            assertThat(one.score()).isEmpty();
        });
        assertThat(seen(GRACE)).isEmpty();
    }

    @Test
    void the_latest_comes_first() {
        add(Instruments.FRAILTY, 82, TODAY.minusDays(60), Map.of("frailty", new Answer.Given(5)));
        add(Instruments.FRAILTY, 82, TODAY, Map.of("frailty", new Answer.Given(6)));

        assertThat(seen(ADAEZE)).extracting(Measurement::on).containsExactly(TODAY, TODAY.minusDays(60));
    }

    @Test
    void what_cannot_be_an_answer_is_refused_and_nothing_is_kept() {
        assertThat(add(Instruments.FRAILTY, 82, TODAY, Map.of("frailty", new Answer.Given(10))))
                .isEqualTo(new NotPossible("frailty", "Choose a number from 1 to 9"));
        assertThat(add(Instruments.FRAILTY, 82, TODAY, Map.of("frailty", new Answer.Given(0))))
                .isInstanceOf(NotPossible.class);
        assertThat(add(Instruments.ONS4, 82, TODAY, Map.of())).isInstanceOf(NotPossible.class);
        assertThat(add(Instruments.ONS4, 82, TODAY.plusDays(1), Map.of("anxiety", new Answer.Given(1))))
                .isInstanceOf(NotPossible.class);
        assertThat(add(Instruments.ONS4, 15, TODAY, Map.of("anxiety", new Answer.Given(1))))
                .isEqualTo(new NotPossible("anxiety", "People under 16 are not asked this"));

        assertThat(seen(ADAEZE)).isEmpty();
        assertThat(add(Instruments.ONS4, 15, TODAY, Map.of("happiness", new Answer.Given(9))))
                .isInstanceOf(Recorded.class);
    }

    @Test
    void a_mistake_is_marked_once_stays_and_does_not_stand() {
        MeasurementId id = add(Instruments.FRAILTY, 82, TODAY, Map.of("frailty", new Answer.Given(5)))
                        instanceof Recorded(var recorded)
                ? recorded
                : new MeasurementId(0);

        assertThat(measurements.enterInError(of(ADAEZE), id, " ")).isInstanceOf(NotPossible.class);
        assertThat(measurements.enterInError(of(GRACE), id, "Wrong")).isInstanceOf(NotPossible.class);
        assertThat(measurements.enterInError(of(ADAEZE), id, "Another person")).isEqualTo(new Recorded(id));
        assertThat(measurements.enterInError(of(ADAEZE), id, "Again")).isInstanceOf(NotPossible.class);

        assertThat(seen(ADAEZE)).singleElement().satisfies(one -> {
            assertThat(one.stands()).isFalse();
            assertThat(one.wrong()).contains("Another person");
        });
    }

    @Test
    void measures_need_the_permission_to_measure() {
        PersonGrant reading = TestGrants.person(RecordPermissions.OPEN, BEA, ADAEZE);

        assertThatThrownBy(() -> measurements.enterInError(reading, new MeasurementId(1), "Wrong"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(KITH.bean(Grants.class).permits(reading, MeasurementPermissions.MEASURE))
                .isFalse();
    }

    @Test
    void measures_follow_people_who_are_joined_and_parted() {
        measurements.add(
                of(GRACE),
                Instruments.FRAILTY,
                82,
                TODAY,
                MeasurementMode.JUDGEMENT,
                Map.of("frailty", new Answer.Given(5)));
        MeasurementsOfPeople keeper = KITH.bean(MeasurementsOfPeople.class);

        KITH.inTransaction(() -> {
            keeper.joined(ADAEZE, Set.of(ADAEZE, GRACE));
            return true;
        });
        assertThat(seen(ADAEZE)).hasSize(1);

        KITH.inTransaction(() -> {
            keeper.parted(ADAEZE, Set.of(ADAEZE, GRACE));
            return true;
        });
        assertThat(seen(GRACE)).hasSize(1);
        assertThat(seen(ADAEZE)).isEmpty();
    }

    @Test
    void the_database_refuses_what_the_types_refuse() {
        add(Instruments.FRAILTY, 82, TODAY, Map.of("frailty", new Answer.Given(5)));
        for (String change : List.of("mode = 'guess'", "wrong_because = 'Wrong'", "wrong_by = 3")) {
            assertThatThrownBy(() -> KITH.database
                            .client()
                            .sql("update outcomes.measurement set " + change)
                            .update())
                    .as(change)
                    .hasMessageContaining("violates check constraint");
        }
    }
}
