package kith.directory.checks;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kith.kernel.Sql;
import kith.kernel.WorkerId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keeps questions and corrections in `directory.question` and `directory.correction`.
@Repository
class QuestionStore {

    private static final int MOST = 20;

    private final JdbcClient db;

    QuestionStore(JdbcClient db) {
        this.db = db;
    }

    /// Entries whose age counts from an earlier day than this, the oldest first: one of each organisation that was not
    /// asked since a moment.
    List<UUID> toAsk(LocalDate checkedBefore, Instant notAskedSince) {
        return db.sql("""
                select entry
                  from (select distinct on (organisation) entry, counts_from
                          from directory.searchable
                         where coalesce(counts_from, '-infinity') < :checkedBefore
                           and not exists (select
                                             from directory.question
                                            where question.entry = searchable.entry
                                              and asked_at > :notAskedSince)
                         order by organisation, counts_from nulls first, entry) as oldest
                 order by counts_from nulls first, entry
                """)
                .param("checkedBefore", checkedBefore)
                .param("notAskedSince", Sql.value(notAskedSince))
                .query((row, _) -> row.getObject("entry", UUID.class))
                .list();
    }

    void add(UUID entry, Instant askedAt, String keyHash) {
        db.sql("""
                insert into directory.question (entry, asked_at, key_hash)
                values (:entry, :askedAt, :keyHash)
                """)
                .param("entry", entry)
                .param("askedAt", Sql.value(askedAt))
                .param("keyHash", keyHash)
                .update();
    }

    /// The question that a key opens, where it was asked after a moment.
    Optional<QuestionRow> find(String keyHash, Instant askedAfter) {
        return db.sql("""
                select entry, asked_at, answered_at
                  from directory.question
                 where key_hash = :keyHash
                   and asked_at > :askedAfter
                """)
                .param("keyHash", keyHash)
                .param("askedAfter", Sql.value(askedAfter))
                .query(Sql.row(QuestionRow.class))
                .optional();
    }

    record QuestionRow(
            UUID entry, Instant askedAt, @Nullable Instant answeredAt) {}

    /// @return false where it was answered before
    boolean answer(String keyHash, Instant at) {
        return db.sql("""
                update directory.question
                   set answered_at = :at
                 where key_hash = :keyHash
                   and answered_at is null
                """).param("keyHash", keyHash).param("at", Sql.value(at)).update() == 1;
    }

    /// Questions that were asked between two moments and not answered.
    List<QuestionRow> unanswered(Instant from, Instant to) {
        return db.sql("""
                select entry, asked_at, answered_at
                  from directory.question
                 where asked_at > :from
                   and asked_at <= :to
                   and answered_at is null
                 order by entry, asked_at
                """)
                .param("from", Sql.value(from))
                .param("to", Sql.value(to))
                .query(Sql.row(QuestionRow.class))
                .list();
    }

    void addCorrection(UUID entry, Instant at, String words) {
        db.sql("""
                insert into directory.correction (entry, at, words, said_by)
                values (:entry, :at, :words, 'group')
                """)
                .param("entry", entry)
                .param("at", Sql.value(at))
                .param("words", words)
                .update();
    }

    /// The corrections that wait the longest.
    List<Correction> corrections() {
        return db.sql("""
                select correction, correction.entry, at, correction.words, correction.said_by = 'group' as by_group,
                       (select content ->> 'name'
                          from directory.entry_version
                         where entry_version.entry = correction.entry
                         order by since desc
                         limit 1) as name
                  from directory.correction
                 where settled_at is null
                 order by at, correction
                 limit :most
                """).param("most", MOST).query(Sql.row(Correction.class)).list();
    }

    void settle(long correction, Instant at, WorkerId by) {
        db.sql("""
                update directory.correction
                   set settled_at = :at, settled_by = :by
                 where correction = :correction
                   and settled_at is null
                """)
                .param("correction", correction)
                .param("at", Sql.value(at))
                .param("by", Sql.value(by))
                .update();
    }

    /// Entries whose age counts from an earlier day than this, the oldest first.
    List<OldEntry> oldest(LocalDate checkedBefore) {
        return db.sql("""
                select entry, name, organisation_name
                  from directory.searchable
                 where coalesce(counts_from, '-infinity') < :checkedBefore
                 order by counts_from nulls first, name, entry
                 limit :most
                """)
                .param("checkedBefore", checkedBefore)
                .param("most", MOST)
                .query(Sql.row(OldEntry.class))
                .list();
    }
}
