package kith.access.workers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import kith.access.AccessPermissions;
import kith.access.AccessPermissions.ConfirmRoles;
import kith.access.AccessPermissions.ManageWorkers;
import kith.access.Role;
import kith.access.TaskGrant;
import kith.access.TestGrants;
import kith.access.Viewer;
import kith.access.workers.RoleProposal.Confirmed;
import kith.access.workers.RoleProposal.Declined;
import kith.access.workers.RoleProposal.Proposed;
import kith.access.workers.RoleProposal.Withdrawn;
import kith.access.workers.RoleProposals.Outcome.Answered;
import kith.access.workers.RoleProposals.Outcome.Refused;
import kith.access.workers.RoleProposals.Outcome.TooLate;
import kith.access.workers.Workers.Outcome;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Who becomes an administrator or a governance lead, on a real database.
class SecondPersonTest {

    private static final Password SECRET = new Password("the heron on the pond");
    private static final Accounts ACCOUNTS = new Accounts("second_person");
    private static final PractitionerRole GOVERNANCE = PractitionerRole.of(Role.GOVERNANCE);
    private static final PractitionerRole ADMINISTRATOR = PractitionerRole.of(Role.ADMINISTRATOR);

    private final JdbcClient db = ACCOUNTS.database.client();
    private final Workers workers = ACCOUNTS.bean(Workers.class);
    private final WorkerAdministration administration = ACCOUNTS.bean(WorkerAdministration.class);
    private final RoleProposals proposals = ACCOUNTS.bean(RoleProposals.class);

    @BeforeEach
    void the_first_of_each_kind_is_made_on_the_command_line() {
        db.sql("truncate access.worker, access.practitioner_role, access.role_proposal")
                .update();
        add("tom", Role.ADMINISTRATOR);
        add("ruth", Role.GOVERNANCE);
        add("leila", Role.LINK_WORKER);
    }

    @AfterAll
    static void close() {
        ACCOUNTS.close();
    }

    @Test
    void the_first_administrator_and_the_first_governance_lead_need_nobody_else() {
        assertThat(worker("tom").roles()).containsExactly(ADMINISTRATOR);
        assertThat(worker("ruth").roles()).containsExactly(GOVERNANCE);
    }

    @Test
    void a_role_that_is_proposed_is_no_role_until_a_second_person_confirms_it() {
        Proposed proposed = proposedByTom(GOVERNANCE);
        assertThat(worker("leila").roles()).containsExactly(PractitionerRole.of(Role.LINK_WORKER));

        assertThat(proposals.confirm(confirming("ruth", Role.GOVERNANCE), proposed.id()))
                .isInstanceOfSatisfying(
                        Answered.class,
                        answered -> assertThat(answered.proposal()).isInstanceOf(Confirmed.class));

        assertThat(worker("leila").roles()).contains(GOVERNANCE);
        assertThat(log())
                .endsWith(
                        "giving worker leila the role governance/not-stated/none (proposed)",
                        "confirming for worker leila the role governance/not-stated/none");
    }

    @Test
    void nobody_confirms_what_they_proposed_or_what_is_about_them() {
        Proposed proposed = proposedByTom(GOVERNANCE);

        assertThat(proposals.confirm(confirming("tom", Role.ADMINISTRATOR), proposed.id()))
                .isInstanceOf(Refused.class);
        assertThat(proposals.confirm(confirming("leila", Role.ADMINISTRATOR), proposed.id()))
                .isInstanceOf(Refused.class);

        assertThat(worker("leila").roles()).doesNotContain(GOVERNANCE);
        assertThat(log()).last().asString().endsWith("(not done)");
    }

    @Test
    void a_second_person_declines_and_says_why() {
        Proposed proposed = proposedByTom(ADMINISTRATOR);

        assertThat(proposals.decline(confirming("ruth", Role.GOVERNANCE), proposed.id(), " "))
                .isEqualTo(new Refused("Say why you decline it"));
        assertThat(proposals.decline(confirming("ruth", Role.GOVERNANCE), proposed.id(), "She leaves in May"))
                .isInstanceOfSatisfying(
                        Answered.class,
                        answered -> assertThat(answered.proposal()).isInstanceOf(Declined.class));
        assertThat(worker("leila").roles()).doesNotContain(ADMINISTRATOR);
        assertThat(log()).last().isEqualTo("declining for worker leila the role administrator/not-stated/none");
    }

    @Test
    void answering_twice_is_answering_once() {
        Proposed proposed = proposedByTom(GOVERNANCE);
        proposals.confirm(confirming("ruth", Role.GOVERNANCE), proposed.id());

        assertThat(proposals.decline(confirming("ruth", Role.GOVERNANCE), proposed.id(), "No"))
                .isInstanceOfSatisfying(
                        Answered.class,
                        answered -> assertThat(answered.proposal()).isInstanceOf(Confirmed.class));
        assertThat(proposals.withdraw(confirming("tom", Role.ADMINISTRATOR), proposed.id()))
                .isInstanceOf(TooLate.class);
    }

    @Test
    void only_who_proposed_it_takes_it_back() {
        Proposed proposed = proposedByTom(GOVERNANCE);

        assertThat(proposals.withdraw(confirming("ruth", Role.GOVERNANCE), proposed.id()))
                .isInstanceOf(Refused.class);
        assertThat(proposals.withdraw(confirming("tom", Role.ADMINISTRATOR), proposed.id()))
                .isInstanceOfSatisfying(
                        Answered.class,
                        answered -> assertThat(answered.proposal()).isInstanceOf(Withdrawn.class));
    }

    @Test
    void the_same_role_is_proposed_once_at_a_time() {
        proposedByTom(GOVERNANCE);

        assertThat(administration.beginRole(managing("tom"), worker("leila"), GOVERNANCE))
                .isEqualTo(new Outcome.Refused("This role is proposed for leila already"));
    }

    @Test
    void a_later_one_on_the_command_line_is_a_proposal_too() {
        assertThat(workers.beginRole("leila", ADMINISTRATOR)).isInstanceOf(Outcome.Proposed.class);
        assertThat(workers.add(NewWorker.of("sam", "Sam Otieno", Role.ADMINISTRATOR, Set.of()), SECRET))
                .isInstanceOf(Outcome.Proposed.class);

        assertThat(worker("sam").maySignIn()).isFalse();
        assertThat(proposals.waiting()).hasSize(2);
    }

    @Test
    void the_proposal_of_somebody_who_leaves_is_withdrawn() {
        proposedByTom(GOVERNANCE);

        administration.disable(managing("tom"), worker("leila"), Successors.NOBODY);

        assertThat(proposals.waiting()).isEmpty();
    }

    @Test
    void letting_somebody_back_in_gives_back_no_role_that_needs_a_second_person() {
        Proposed proposed = proposedByTom(GOVERNANCE);
        proposals.confirm(confirming("ruth", Role.GOVERNANCE), proposed.id());
        administration.disable(managing("tom"), worker("leila"), Successors.NOBODY);

        administration.enable(managing("tom"), worker("leila"));

        assertThat(worker("leila").roles()).containsExactly(PractitionerRole.of(Role.LINK_WORKER));
    }

    @Test
    void nobody_takes_away_their_own_administration() {
        assertThat(administration.disable(managing("tom"), worker("tom"), Successors.NOBODY))
                .isInstanceOf(Outcome.Refused.class);
        assertThat(administration.endRole(managing("tom"), worker("tom"), ADMINISTRATOR, Successors.NOBODY))
                .isInstanceOf(Outcome.Refused.class);
        assertThat(worker("tom").maySignIn()).isTrue();
    }

    @Test
    void the_database_refuses_an_answer_of_who_proposed_it() {
        proposedByTom(GOVERNANCE);

        assertThatThrownBy(() -> db.sql(
                                "update access.role_proposal set state = 'confirmed', answered_by = proposed_by, ended_at = now()")
                        .update())
                .hasMessageContaining("a_second_person_answers");
        assertThatThrownBy(() -> db.sql(
                                "update access.role_proposal set state = 'confirmed', answered_by = worker, ended_at = now()")
                        .update())
                .hasMessageContaining("a_second_person_answers");
        assertThatThrownBy(() ->
                        db.sql("update access.role_proposal set role = 'gp'").update())
                .hasMessageContaining("only_these_roles_need_a_second_person");
        assertThatThrownBy(() -> db.sql(
                                "update access.role_proposal set state = 'declined', answered_by = 99, ended_at = now()")
                        .update())
                .hasMessageContaining("declining_says_why");
    }

    private Proposed proposedByTom(PractitionerRole role) {
        return ((Outcome.Proposed) administration.beginRole(managing("tom"), worker("leila"), role)).proposal();
    }

    private Worker worker(String username) {
        return workers.byUsername(username).orElseThrow();
    }

    private void add(String username, Role role) {
        assertThat(workers.add(NewWorker.of(username, username, role, Set.of()), SECRET))
                .isInstanceOf(Outcome.Done.class);
    }

    private TaskGrant<ManageWorkers> managing(String username) {
        return TestGrants.task(AccessPermissions.MANAGE_WORKERS, viewer(username, Role.ADMINISTRATOR));
    }

    private TaskGrant<ConfirmRoles> confirming(String username, Role role) {
        return TestGrants.task(AccessPermissions.CONFIRM_ROLES, viewer(username, role));
    }

    private Viewer viewer(String username, Role role) {
        return Viewer.of(worker(username).id(), username, role, Set.of());
    }

    private List<String> log() {
        return db.sql("select what from access.audit order by id")
                .query((row, _) -> row.getString("what"))
                .list();
    }
}
