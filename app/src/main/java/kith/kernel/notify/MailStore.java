package kith.kernel.notify;

import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kith.kernel.MailId;
import kith.kernel.Sql;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keeps messages in `kernel.mail`.
@Repository
class MailStore {

    private static final RowMapper<MailRow> ROW = Sql.row(MailRow.class);

    private final JdbcClient db;

    MailStore(JdbcClient db) {
        this.db = db;
    }

    /// A new message; empty where the recipient was sent one about the same thing before.
    Optional<MailId> add(Recipient to, String about, Wording.Text text, Instant now) {
        return db.sql("""
                insert into kernel.mail (recipient, contact, about, subject, body, queued_at, state)
                values (:worker, :contact, :about, :subject, :body, :now, 'queued')
                    on conflict do nothing
                returning id
                """)
                .param("worker", to instanceof Recipient.Worker(var worker) ? worker.value() : null, Types.BIGINT)
                .param("contact", to instanceof Recipient.ServiceContact(var entry) ? entry : null, Types.OTHER)
                .param("about", about)
                .param("subject", text.subject())
                .param("body", text.body())
                .param("now", Sql.value(now))
                .query((row, _) -> new MailId(row.getLong("id")))
                .optional();
    }

    /// The message, locked until the transaction ends.
    Optional<Mail> lock(MailId id) {
        return db.sql("""
                select id, recipient, contact, subject, body, queued_at, state, attempts, handed_over_at, ended_at, reason
                  from kernel.mail
                 where id = :id
                   for update
                """).param("id", id.value()).query(ROW).optional().map(MailRow::toMail);
    }

    void save(Mail mail) {
        db.sql("""
                update kernel.mail
                   set state = :state, attempts = :attempts, handed_over_at = :handedOverAt, ended_at = :endedAt,
                       reason = :reason
                 where id = :id
                """).paramSource(Sql.values(MailRow.of(mail))).update();
    }

    /// The latest messages, newest first.
    List<Mail> latest(int most) {
        return db.sql("""
                select id, recipient, contact, subject, body, queued_at, state, attempts, handed_over_at, ended_at, reason
                  from kernel.mail
                 order by id desc
                 limit :most
                """).param("most", most).query(ROW).list().stream()
                .map(MailRow::toMail)
                .toList();
    }

    int deleteEndedBefore(Instant before) {
        return db.sql("""
                delete from kernel.mail
                 where ended_at < :before
                """).param("before", Sql.value(before)).update();
    }
}
