package kith.people.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kith.access.TaskGrant;
import kith.access.disclosure.Disclosure;
import kith.access.disclosure.PersonField;
import kith.kernel.PartnerId;
import kith.kernel.PersonId;
import kith.kernel.RecordId;
import kith.people.linkage.LinkagePermissions.ReviewMatches;
import kith.people.linkage.components.PossibleMatch;
import kith.people.linkage.decisions.RecordPair;
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
    List<ReviewReason> reasons(TaskGrant<ReviewMatches> granted, RecordPair pair, Disclosure disclosure) {
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
                        disclosure.shows(PersonField.MATCH_PROBABILITY) ? (Double) row.getObject("probability") : null,
                        row.getTimestamp("since").toInstant()))
                .list();
    }

    /// The people whom the two records belong to.
    List<PersonId> people(TaskGrant<ReviewMatches> granted, RecordPair pair) {
        return db.sql("""
                select distinct person
                  from people.link
                 where record in (:record, :other)
                """)
                .param("record", pair.record().value())
                .param("other", pair.other().value())
                .query((row, _) -> new PersonId(row.getLong("person")))
                .list();
    }

    /// What one record says, as far as it is disclosed of the people of the pair.
    Pair.Side side(TaskGrant<ReviewMatches> granted, RecordId record, Disclosure disclosure) {
        return db.sql("""
                select detail.record, detail.person, partner_record.partner, partner_record.local_id, detail.said_at,
                       nhs_number, given_name, other_names, family_name, birth_date, birth_exact, sex,
                       address, postcode, phone, email, practice, deceased, deceased_on
                  from people.current_detail detail
                  join people.partner_record on partner_record.id = detail.record
                 where detail.record = :record
                """)
                .param("record", record.value())
                .query((row, _) -> side(row, disclosure))
                .single();
    }

    private static Pair.Side side(ResultSet row, Disclosure disclosure) throws SQLException {
        int deceased = row.getInt("deceased");
        return new Pair.Side(
                new RecordId(row.getLong("record")),
                new PersonId(row.getLong("person")),
                disclosure.source(new PartnerId(row.getInt("partner"))),
                disclosure.of(PersonField.LOCAL_ID, row.getString("local_id")),
                disclosure.of(PersonField.SENT_AT, row.getTimestamp("said_at").toInstant()),
                text(row, "nhs_number"),
                text(row, "given_name"),
                text(row, "other_names"),
                text(row, "family_name"),
                Optional.ofNullable(row.getObject("birth_date", LocalDate.class)),
                row.getBoolean("birth_exact"),
                text(row, "sex"),
                disclosure.of(
                        PersonField.ADDRESS,
                        new Pair.Side.Whereabouts(
                                text(row, "address"),
                                text(row, "postcode"),
                                text(row, "phone"),
                                text(row, "email"),
                                text(row, "practice"))),
                deceased == 0 ? Optional.empty() : Optional.of(deceased == 2),
                Optional.ofNullable(row.getObject("deceased_on", LocalDate.class)));
    }

    private static Optional<String> text(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column)).filter(text -> !text.isBlank());
    }
}
