package kith.coordination.cases;

import static kith.coordination.cases.Coordinating.TEAM;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import kith.access.PersonGrant;
import kith.access.Role;
import kith.coordination.cases.CareCase.Open;
import kith.coordination.cases.CareCase.Underway;
import kith.coordination.cases.HandOver.Offered;
import kith.kernel.CaseId;
import kith.kernel.PersonId;
import kith.kernel.WorkerId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Workers who do anything at all to a case, in any order.
class CaseHistoriesTest {

    private static final int HISTORIES = 40;
    private static final int STEPS = 12;

    private static final Coordinating KITH = new Coordinating("case-histories");
    private static final List<WorkerId> WORKERS = List.of(
            KITH.worker("amara", Role.COORDINATOR),
            KITH.worker("adam", Role.LINK_WORKER),
            KITH.worker("bea", Role.LINK_WORKER));

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void never_leave_a_case_underway_without_one_key_worker_or_a_covered_vacancy(long seed) {
        Random random = new Random(seed);
        int begun = 0;
        for (int history = 0; history < HISTORIES; history++) {
            PersonId person = KITH.somebody();
            CareCase now = Coordinating.changed(KITH.cases.plan(KITH.anybody(any(random), person), TEAM));
            for (int step = 0; step < STEPS; step++) {
                KITH.kith.pass(Duration.ofMinutes(1));
                step(random, person, now.id());
                now = only(person);
                holds(now);
                begun += now instanceof Underway ? 1 : 0;
            }
        }
        assertThat(begun).as("steps that left a case underway").isGreaterThan(HISTORIES);
    }

    private static void step(Random random, PersonId person, CaseId id) {
        PersonGrant grant = KITH.anybody(any(random), person);
        WorkerId worker = any(random);
        switch (random.nextInt(12)) {
            case 0, 1 -> KITH.cases.activate(grant, id, worker);
            case 2 -> KITH.cases.assign(grant, id, worker);
            case 3 -> KITH.cases.leaveVacant(grant, id, TEAM, "They left");
            case 4 -> KITH.cases.hold(grant, id, "In hospital", Optional.empty());
            case 5 -> KITH.cases.resume(grant, id);
            case 6, 7 -> KITH.handOvers.offer(grant, id, worker, "");
            case 8, 9 ->
                waiting(worker).forEach(offered -> KITH.handOvers.accept(KITH.answering(worker), offered.id()));
            case 10 ->
                waiting(worker).forEach(offered -> KITH.handOvers.refuse(KITH.answering(worker), offered.id(), "No"));
            default -> {
                if (random.nextInt(4) == 0) {
                    KITH.cases.finish(grant, id, FinishReason.GOALS_MET);
                }
            }
        }
    }

    /// Exactly the key worker has the key worker's relationship; the team has its own while the case is open; and
    /// the history of key workers has neither gap nor overlap.
    private static void holds(CareCase now) {
        List<Long> related = KITH.kith
                .database
                .client()
                .sql("""
                        select worker
                          from access.relationship
                         where person = :person
                           and source = :source
                           and until > :now
                        """)
                .param("person", now.person().value())
                .param("source", "key worker of case " + now.id().value())
                .param("now", Timestamp.from(KITH.kith.now()))
                .query((row, _) -> row.getLong(1))
                .list();
        List<Long> keyWorkers = now instanceof Underway underway
                        && underway.keyWorker() instanceof KeyWorker.Assigned(var worker, var _)
                ? List.of(worker.value())
                : List.of();
        assertThat(related).as("%s", now).isEqualTo(keyWorkers);
        for (WorkerId worker : WORKERS) {
            assertThat(KITH.mayCoordinate(worker, now.person()))
                    .as("%s of %s", worker, now)
                    .isEqualTo(keyWorkers.contains(worker.value()));
        }
        assertThat(waitingFor(now).size()).isLessThanOrEqualTo(now instanceof Open ? 1 : 0);
        assertThat(KITH.kith
                        .database
                        .client()
                        .sql("""
                                select count(*)
                                  from coordination.care_case_history former
                                  join coordination.care_case_history next
                                    on next.care_case = former.care_case
                                   and next.number = former.number + 1
                                 where former.care_case = :id
                                   and next.state in ('active', 'on-hold')
                                   and former.state in ('active', 'on-hold')
                                   and next.key_worker_since not in (former.key_worker_since, next.changed_at)
                                """)
                        .param("id", now.id().value())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private static List<Long> waitingFor(CareCase now) {
        return KITH.kith
                .database
                .client()
                .sql("select id from coordination.hand_over where care_case = :id and state = 'offered'")
                .param("id", now.id().value())
                .query((row, _) -> row.getLong(1))
                .list();
    }

    private static CareCase only(PersonId person) {
        List<CareCase> cases = KITH.kith.inTransaction(() -> KITH.cases.of(KITH.anybody(WORKERS.getFirst(), person)));
        assertThat(cases).hasSize(1);
        return cases.getFirst();
    }

    private static List<Offered> waiting(WorkerId worker) {
        return KITH.kith.inTransaction(() -> KITH.handOvers.waiting(KITH.answering(worker)));
    }

    private static WorkerId any(Random random) {
        return WORKERS.get(random.nextInt(WORKERS.size()));
    }
}
