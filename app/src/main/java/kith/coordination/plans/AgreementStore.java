package kith.coordination.plans;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kith.access.PersonGrant;
import kith.coordination.plans.Agreement.ByPerson;
import kith.coordination.plans.Agreement.ByRepresentative;
import kith.coordination.plans.Agreement.NotAgreed;
import kith.coordination.plans.Plan.Done;
import kith.kernel.PlanId;
import kith.kernel.Sql;
import kith.kernel.WorkerId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keeps what people said to their plans (`coordination.plan_agreement`) and who was given a copy
/// (`coordination.plan_copy`). Who calls has locked the plan before anything is written.
@Repository
class AgreementStore {

    private final JdbcClient db;

    AgreementStore(JdbcClient db) {
        this.db = db;
    }

    /// The last that was said.
    Optional<Agreement> latest(PersonGrant grant, PlanId plan) {
        return db.sql("""
                select version, kind, words, recorded_by, recorded_at
                  from coordination.plan_agreement
                 where plan = (select id from coordination.plan where id = :plan and person = :person)
                 order by number desc
                 limit 1
                """)
                .param("plan", Sql.value(plan))
                .param("person", Sql.value(grant.person()))
                .query(Sql.row(AgreementRow.class))
                .optional()
                .map(AgreementRow::toAgreement);
    }

    /// Everything that was said, the first first.
    List<Agreement> all(PersonGrant grant, PlanId plan) {
        return db
                .sql("""
                select version, kind, words, recorded_by, recorded_at
                  from coordination.plan_agreement
                 where plan = (select id from coordination.plan where id = :plan and person = :person)
                 order by number
                """)
                .param("plan", Sql.value(plan))
                .param("person", Sql.value(grant.person()))
                .query(Sql.row(AgreementRow.class))
                .list()
                .stream()
                .map(AgreementRow::toAgreement)
                .toList();
    }

    void add(PlanId plan, Agreement agreement) {
        AgreementRow row = AgreementRow.of(agreement);
        db.sql("""
                insert into coordination.plan_agreement
                       (plan, number, version, kind, words, recorded_by, recorded_at)
                select :plan, 1 + count(*), :version, :kind, :words, :by, :at
                  from coordination.plan_agreement
                 where plan = :plan
                """)
                .param("plan", Sql.value(plan))
                .param("version", row.version())
                .param("kind", row.kind())
                .param("words", row.words())
                .param("by", Sql.value(row.recordedBy()))
                .param("at", Sql.value(row.recordedAt()))
                .update();
    }

    /// Who was given a copy, the last first.
    List<PlanCopy> copies(PersonGrant grant, PlanId plan) {
        return db
                .sql("""
                select version, kind, layout, language, given_to, given_by, given_at
                  from coordination.plan_copy
                 where plan = (select id from coordination.plan where id = :plan and person = :person)
                 order by number desc
                """)
                .param("plan", Sql.value(plan))
                .param("person", Sql.value(grant.person()))
                .query(Sql.row(CopyRow.class))
                .list()
                .stream()
                .map(CopyRow::toCopy)
                .toList();
    }

    void addCopy(PlanId plan, PlanCopy copy) {
        db.sql("""
                insert into coordination.plan_copy
                       (plan, number, version, kind, layout, language, given_to, given_by, given_at)
                select :plan, 1 + count(*), :version, :kind, :layout, :language, :givenTo, :by, :at
                  from coordination.plan_copy
                 where plan = :plan
                """)
                .param("plan", Sql.value(plan))
                .param("version", copy.version())
                .param("kind", copy.given().way().key())
                .param("layout", copy.given().layout().key())
                .param("language", copy.given().language().code())
                .param("givenTo", copy.given().to())
                .param("by", Sql.value(copy.givenBy()))
                .param("at", Sql.value(copy.givenAt()))
                .update();
    }

    /// One row of `coordination.plan_agreement`.
    record AgreementRow(int version, String kind, @Nullable String words, WorkerId recordedBy, Instant recordedAt) {

        static AgreementRow of(Agreement agreement) {
            return switch (agreement) {
                case ByPerson(int version, var done) -> new AgreementRow(version, "person", null, done.by(), done.at());
                case ByRepresentative(int version, var who, var done) ->
                    new AgreementRow(version, "representative", who, done.by(), done.at());
                case NotAgreed(int version, var why, var done) ->
                    new AgreementRow(version, "not-agreed", why, done.by(), done.at());
            };
        }

        Agreement toAgreement() {
            Done recorded = new Done(recordedBy, recordedAt);
            return switch (kind) {
                case "person" -> new ByPerson(version, recorded);
                case "representative" -> new ByRepresentative(version, requireNonNull(words), recorded);
                case "not-agreed" -> new NotAgreed(version, requireNonNull(words), recorded);
                default -> throw new IllegalStateException("No agreement is of the kind " + kind);
            };
        }

        @Override
        public String toString() {
            return "AgreementRow[version %d, %s]".formatted(version, kind);
        }
    }

    /// One row of `coordination.plan_copy`.
    record CopyRow(
            int version,
            String kind,
            String layout,
            String language,
            String givenTo,
            WorkerId givenBy,
            Instant givenAt) {

        PlanCopy toCopy() {
            return new PlanCopy(
                    version,
                    new PlanCopy.Given(
                            PlanCopy.Way.of(kind)
                                    .orElseThrow(() -> new IllegalStateException("No copy is given " + kind)),
                            PlanCopy.Layout.of(layout)
                                    .orElseThrow(() -> new IllegalStateException("No copy looks " + layout)),
                            PlanLanguage.of(language).orElse(PlanLanguage.ENGLISH),
                            givenTo),
                    givenBy,
                    givenAt);
        }

        @Override
        public String toString() {
            return "CopyRow[version %d, %s]".formatted(version, kind);
        }
    }
}
