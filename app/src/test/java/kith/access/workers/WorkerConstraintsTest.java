package kith.access.workers;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import kith.testing.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkerConstraintsTest {

    private static final TestDatabase DATABASE = TestDatabase.fresh("worker_constraints");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a_password_is_kept_hashed                | worker (username, name, password_hash, created_at) values ('amara', 'Amara', 'the heron on the pond', now())
            a_username_is_lower_case                 | worker (username, name, password_hash, created_at) values ('Amara', 'Amara', '{x}', now())
            a_worker_has_a_name                      | worker (username, name, password_hash, created_at) values ('amara', '', '{x}', now())
            role_is_known                            | practitioner_role (worker, organisation, team, role, since, state) values (1, 'QHS', 'none', 'operator', now(), 'held')
            state_is_known                           | practitioner_role (worker, organisation, team, role, since, state) values (1, 'QHS', 'none', 'gp', now(), 'perhaps')
            organisation_is_stated_or_said_not_to_be | practitioner_role (worker, organisation, team, role, since, state) values (1, '', 'none', 'gp', now(), 'held')
            team_is_named_or_none                    | practitioner_role (worker, organisation, team, role, since, state) values (1, 'QHS', '', 'gp', now(), 'held')
            a_role_is_held_or_ended_from_a_moment    | practitioner_role (worker, organisation, team, role, since, state) values (1, 'QHS', 'none', 'gp', '2026-01-01', 'held'), (1, 'QHS', 'none', 'gp', '2026-01-01', 'ended')
            """)
    void the_database_refuses(String constraint, String row) {
        assertThatThrownBy(
                        () -> DATABASE.client().sql("insert into access." + row).update())
                .hasMessageContaining(constraint);
    }
}
