package kith.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import kith.access.audit.Checkpoint;
import kith.access.audit.Finding;
import kith.access.audit.Finding.Kind;
import kith.access.audit.Verification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What somebody did who may do anything to the database is found, and named.
class TamperedLogTest extends SealedLog {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ALTERED   | Entry 4 was altered. | update access.audit set people = '{8}' where id = 4
            ALTERED   | Entry 4 was altered. | update access.audit set reason = 'Because' where id = 4
            ALTERED   | Entry 4 was altered. | update access.audit set relationship = '', what = relationship || what where id = 4
            ALTERED   | Entry 4 was altered. | update access.audit set at = at + interval '1 microsecond' where id = 4
            ALTERED   | Entry 4 was altered. | update access.audit set salt = set_byte(salt, 0, get_byte(salt, 0) # 1) where id = 4
            ALTERED   | Entry 4 was altered. | update access.audit set leaf_hash = set_byte(leaf_hash, 0, get_byte(leaf_hash, 0) # 1) where id = 4
            ALTERED   | Entry 4 was altered. | update access.audit set erased_at = now(), salt = null, people = '{}', what = '' where id = 4
            ALTERED   | Between places 3 and 5 of the log an entry and its leaf were altered, removed or added. | with e as (update access.audit set people = '{8}' where id = 4 returning *), f as (update access.audit set leaf_hash = leaf_hash where false) update access.leaf set hash = sha256('x') where entry = 4
            REMOVED   | Entry 4 was removed. | delete from access.audit where id = 4
            REMOVED   | Entry 9 was removed. | delete from access.audit where id >= 8
            REMOVED   | Places 3 to 5 of the log were removed. | delete from access.leaf where position between 3 and 5
            INSERTED  | Entry 5 was inserted without a place in the log. | delete from access.leaf where position = 4
            INSERTED  | Entry 999 was inserted without a place in the log. | insert into access.audit (id, written_by, written_at, salt, leaf_hash, at, worker, role, purpose, outcome, clause, relationship, what, people) overriding system value select 999, -1, written_at, salt, leaf_hash, at - interval '30 days', 1, role, purpose, outcome, clause, relationship, what, people from access.audit where id = 4
            CUT_OFF   | The log ends after 6 entries. It had 9 at 2026-11-23T09:00:00Z: the end was cut off. | delete from access.leaf where position >= 6
            NOT_SIGNED | The statement about the first 6 entries is not signed by this key. | update access.tree_head set root = 'x' where size = 6
            NOT_SIGNED | The statement about the first 6 entries is not signed by this key. | update access.tree_head set note = replace(note, '2026', '2025') where size = 6
            """)
    void verify_names_what_somebody_did_who_may_do_anything_to_the_database(Kind kind, String sentence, String sql) {
        sealThreeTimesThree();

        Verification verification = running.tampered(sql, this::verify);

        assertThat(verification.findings()).contains(new Finding(kind, sentence));
        assertThat(verify().holds()).isTrue();
    }

    @Test
    void verify_names_entries_whose_contents_changed_places() {
        sealThreeTimesThree();

        Verification verification = running.tampered("""
                update access.audit
                   set written_by = other.written_by, written_at = other.written_at, at = other.at,
                       worker = other.worker, what = other.what, people = other.people,
                       salt = other.salt, leaf_hash = other.leaf_hash
                  from (select * from access.audit where id in (4, 5)) other
                 where audit.id in (4, 5) and other.id = 9 - audit.id
                """, this::verify);

        assertThat(verification.findings())
                .extracting(Finding::sentence)
                .containsExactly(
                        "Entry 4 holds what belongs to place 4 of the log.",
                        "Entry 5 holds what belongs to place 3 of the log.");
    }

    @Test
    void a_log_cut_off_with_its_statements_is_named_by_the_checkpoint_and_never_sealed_again() {
        sealThreeTimesThree();
        Checkpoint checkpoint = log.read(log.checkpoint().orElseThrow()).orElseThrow();
        cutOff();
        assertThat(verify().holds()).isTrue();
        assertThat(verify().unknown().orElseThrow()).startsWith("No checkpoint from elsewhere was given.");

        Verification verification = log.verify(Optional.of(checkpoint));

        assertThat(verification.findings())
                .containsExactly(new Finding(
                        Kind.CUT_OFF,
                        "The log ends after 6 entries. It had 9 at 2026-11-23T09:00:00Z: the end was cut off."));
    }

    @Test
    void nobody_seals_a_log_that_lacks_what_was_signed_and_kept_outside_the_database() {
        sealThreeTimesThree();
        log.keepCheckpoint();
        cutOff();

        assertThatThrownBy(this::seal).hasMessageContaining("Nothing is sealed until somebody has looked");
        assertThat(verify().findings()).extracting(Finding::kind).containsExactly(Kind.CUT_OFF);

        forge("delete from access.tree_head");
        assertThatThrownBy(this::seal).hasMessageContaining("Nothing is sealed until somebody has looked");
    }

    @Test
    void an_altered_log_signed_anew_from_nothing_differs_from_the_checkpoint() {
        sealThreeTimesThree();
        Checkpoint checkpoint = log.read(log.checkpoint().orElseThrow()).orElseThrow();
        forge("update access.audit set people = '{8}' where id = 4");
        forge("update access.audit set leaf_hash = access.leaf_hash(audit) where id = 4");
        forge("update access.leaf set hash = leaf_hash from access.audit where id = 4 and entry = 4");
        forge("delete from access.tree_head");
        seal();
        assertThat(verify().holds()).isTrue();

        assertThat(log.verify(Optional.of(checkpoint)).findings())
                .extracting(Finding::sentence)
                .containsExactly("The first 9 entries are not those of the checkpoint of 2026-11-23T09:00:00Z.");
    }

    @Test
    void an_entry_that_was_removed_before_it_had_a_place_is_named() {
        show(2);

        assertThat(running.tampered("delete from access.audit where id = 2", this::verify)
                        .findings())
                .extracting(Finding::sentence)
                .containsExactly("Entry 2 was removed.");
    }

    private void cutOff() {
        forge("delete from access.audit where id > 6");
        forge("delete from access.leaf where position >= 6");
        forge("delete from access.tree_head where size > 6");
    }

    /// Does what only somebody may do who may do anything to the database.
    private void forge(String sql) {
        running.transaction().executeWithoutResult(_ -> {
            running.database
                    .client()
                    .sql("set local session_replication_role = replica")
                    .update();
            assertThat(running.database.client().sql(sql).update()).isPositive();
        });
    }
}
