package kith.coordination.plans.reviews;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kith.access.Grant;
import kith.access.PersonGrant;
import kith.kernel.PersonId;
import kith.kernel.PlanId;
import kith.kernel.Sql;
import kith.kernel.WorkerId;
import kith.kernel.reading.Queries;
import kith.kernel.reading.Query;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keeps reviews in `coordination.plan_review`.
@Repository
class ReviewStore {

    private static final RowMapper<InForceRow> IN_FORCE = Sql.row(InForceRow.class);

    private final JdbcClient db;
    private final Queries queries;

    ReviewStore(JdbcClient db, Queries queries) {
        this.db = db;
        this.queries = queries;
    }

    /// The plans of these people that are in force.
    List<InForceRow> inForce(Grant granted, Collection<PersonId> people) {
        return queries.answer(inForceQuery(granted, people));
    }

    Query<List<InForceRow>> inForceQuery(Grant granted, Collection<PersonId> people) {
        return Query.of(
                List.of(InForceRow.class, granted, Set.copyOf(people)),
                """
                select id as plan, person, review_on,
                       greatest(active_since,
                                (select max(recorded_at) from coordination.plan_agreement where plan = plan.id),
                                (select max(recorded_at) from coordination.plan_review where plan = plan.id)) as seen_at
                  from coordination.plan
                 where person = any(:people)
                   and state in ('active', 'on-hold')
                """,
                Map.of("people", Sql.numbers(people)),
                IN_FORCE,
                rows -> rows);
    }

    /// The reviews of a plan of this person, the last first.
    List<PlanReview> of(PersonGrant grant, PlanId plan) {
        return db
                .sql("""
                select version, outcome, words, next_on, recorded_by, recorded_at
                  from coordination.plan_review
                 where plan = (select id from coordination.plan where id = :plan and person = :person)
                 order by number desc
                """)
                .param("plan", Sql.value(plan))
                .param("person", Sql.value(grant.person()))
                .query(Sql.row(ReviewRow.class))
                .list()
                .stream()
                .map(ReviewRow::toReview)
                .toList();
    }

    /// Who calls has locked the plan.
    void add(PlanId plan, PlanReview review) {
        db.sql("""
                insert into coordination.plan_review
                       (plan, number, version, outcome, words, next_on, recorded_by, recorded_at)
                select :plan, 1 + count(*), :version, :outcome, :words, :next, :by, :at
                  from coordination.plan_review
                 where plan = :plan
                """)
                .param("plan", Sql.value(plan))
                .param("version", review.version())
                .param("outcome", review.outcome().key())
                .param("words", review.words())
                .param("next", review.next())
                .param("by", Sql.value(review.by()))
                .param("at", Sql.value(review.at()))
                .update();
    }

    /// One row of `coordination.plan_review`.
    record ReviewRow(
            int version, String outcome, String words, LocalDate nextOn, WorkerId recordedBy, Instant recordedAt) {

        PlanReview toReview() {
            return new PlanReview(
                    version,
                    PlanReview.Outcome.of(outcome)
                            .orElseThrow(() -> new IllegalStateException("No review ends as " + outcome)),
                    words,
                    nextOn,
                    recordedBy,
                    recordedAt);
        }

        @Override
        public String toString() {
            return "ReviewRow[version %d, %s]".formatted(version, outcome);
        }
    }
}
