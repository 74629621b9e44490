package kith.people.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kith.access.AccessDecision.Field;
import kith.access.TaskGrant;
import kith.kernel.PartnerId;
import kith.kernel.PersonId;
import kith.kernel.RecordId;
import kith.people.linkage.LinkagePermissions.ReviewMatches;
import kith.people.linkage.PossibleMatch;
import kith.people.linkage.RecordPair;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Reads what the two records of a pair say, and why the pair is in the queue. It writes nothing.
@Repository
class ReviewPairStore {

    private final JdbcClient db;

    ReviewPairStore(JdbcClient db) {
        this.db = db;
    }

    /// Why the pair is in the queue. A probability is withheld where contact details are: it would tell whether
    /// those agree.
    List<ReviewReason> reasons(TaskGrant<ReviewMatches> granted, RecordPair pair, boolean withheld) {
        return db.sql("""
                select reason, probability, since
                  from people.possible_match
                 where record = :record
                   and other = :other
                """)
                .param("record", pair.record().value())
                .param("other", pair.other().value())
                .query((row, _) -> new ReviewReason(
                        PossibleMatch.Reason.of(row.getString("reason")),
                        withheld ? null : (Double) row.getObject("probability"),
                        row.getTimestamp("since").toInstant()))
                .list();
    }

    /// What one record says. Where one record of a person is flagged, contact details are withheld for all of
    /// them.
    Pair.Side side(TaskGrant<ReviewMatches> granted, RecordId record) {
        return db.sql("""
                select detail.record, detail.person, partner_record.partner, partner_record.local_id, detail.said_at,
                       (select bool_or(every.flagged)
                          from people.current_detail every
                         where every.person = detail.person) as flagged,
                       nhs_number, given_name, other_names, family_name, birth_date, birth_exact, sex,
                       address, postcode, phone, email, practice, deceased, deceased_on
                  from people.current_detail detail
                  join people.partner_record on partner_record.id = detail.record
                 where detail.record = :record
                """)
                .param("record", record.value())
                .query((row, _) -> side(row, row.getBoolean("flagged") && !granted.shows(Field.PROTECTED_WHEREABOUTS)))
                .single();
    }

    private static Pair.Side side(ResultSet row, boolean withheld) throws SQLException {
        int deceased = row.getInt("deceased");
        return new Pair.Side(
                new RecordId(row.getLong("record")),
                new PersonId(row.getLong("person")),
                new PartnerId(row.getInt("partner")),
                row.getString("local_id"),
                row.getTimestamp("said_at").toInstant(),
                withheld,
                text(row, "nhs_number"),
                text(row, "given_name"),
                text(row, "other_names"),
                text(row, "family_name"),
                Optional.ofNullable(row.getObject("birth_date", LocalDate.class)),
                row.getBoolean("birth_exact"),
                text(row, "sex"),
                withheld ? Optional.empty() : text(row, "address"),
                withheld ? Optional.empty() : text(row, "postcode"),
                withheld ? Optional.empty() : text(row, "phone"),
                withheld ? Optional.empty() : text(row, "email"),
                withheld ? Optional.empty() : text(row, "practice"),
                deceased == 0 ? Optional.empty() : Optional.of(deceased == 2),
                Optional.ofNullable(row.getObject("deceased_on", LocalDate.class)));
    }

    private static Optional<String> text(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column)).filter(text -> !text.isBlank());
    }
}
