package kith.coordination.needs.checklist;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kith.access.PersonGrant;
import kith.coordination.needs.checklist.AskedChecklist.Decided;
import kith.kernel.Sql;
import kith.kernel.WorkerId;
import kith.kernel.reading.Queries;
import kith.kernel.reading.Query;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keeps answers in `coordination.checklist` and `coordination.checklist_answer`.
@Repository
class ChecklistStore {

    private static final RowMapper<ChecklistRow> ASKED = Sql.row(ChecklistRow.class);

    private final JdbcClient db;
    private final Queries queries;

    ChecklistStore(JdbcClient db, Queries queries) {
        this.db = db;
        this.queries = queries;
    }

    ChecklistId add(PersonGrant grant, String version, Map<String, ChecklistAnswer> answers, Instant at) {
        ChecklistId id = db.sql("""
                insert into coordination.checklist (person, first_about, version, asked_by, asked_at)
                values (:person, :person, :version, :by, :at)
                returning id
                """)
                .param("person", Sql.value(grant.person()))
                .param("version", version)
                .param("by", Sql.value(grant.viewer().worker()))
                .param("at", Sql.value(at))
                .query((row, _) -> new ChecklistId(row.getLong("id")))
                .single();
        answers.forEach((question, answer) -> db.sql("""
                insert into coordination.checklist_answer (checklist, question, answer)
                values (:checklist, :question, :answer)
                """)
                .param("checklist", Sql.value(id))
                .param("question", question)
                .param("answer", answer.key())
                .update());
        return id;
    }

    /// Every time that the person was asked, the latest first.
    List<AskedChecklist> of(PersonGrant grant) {
        List<ChecklistRow> rows = queries.answer(query(grant));
        Map<Long, List<AnswerRow>> answers = rows.isEmpty() ? Map.of() : answers(grant);
        return rows.stream()
                .map(row -> row.toChecklist(answers.getOrDefault(row.id(), List.of())))
                .toList();
    }

    Query<List<ChecklistRow>> query(PersonGrant grant) {
        return Query.of(
                List.of(ChecklistStore.class, grant.person()),
                """
                select id, version, asked_by, asked_at
                  from coordination.checklist
                 where person = :person
                 order by asked_at desc, id desc
                """,
                Map.of("person", grant.person().value()),
                ASKED,
                rows -> rows);
    }

    private Map<Long, List<AnswerRow>> answers(PersonGrant grant) {
        return db.sql("""
                select checklist, question, answer, offer
                  from coordination.checklist_answer
                  join coordination.checklist on checklist.id = checklist_answer.checklist
                 where person = :person
                """).param("person", Sql.value(grant.person())).query(Sql.row(AnswerRow.class)).list().stream()
                .collect(Collectors.groupingBy(AnswerRow::checklist));
    }

    /// Writes down what was decided about the offer of a yes of this person.
    ///
    /// @return whether there was one about which nothing was decided
    boolean decide(PersonGrant grant, ChecklistId id, String question, Decided decided, Instant at) {
        return db.sql("""
                update coordination.checklist_answer
                   set offer = :offer, offer_by = :by, offer_at = :at
                 where checklist = (select id from coordination.checklist where id = :checklist and person = :person)
                   and question = :question
                   and answer = 'yes'
                   and offer is null
                """)
                        .param("checklist", Sql.value(id))
                        .param("person", Sql.value(grant.person()))
                        .param("question", question)
                        .param("offer", decided.key())
                        .param("by", Sql.value(grant.viewer().worker()))
                        .param("at", Sql.value(at))
                        .update()
                == 1;
    }

    /// One row of `coordination.checklist`.
    record ChecklistRow(long id, String version, WorkerId askedBy, Instant askedAt) {

        AskedChecklist toChecklist(List<AnswerRow> rows) {
            Map<String, ChecklistAnswer> answers = new HashMap<>();
            Map<String, Decided> offers = new HashMap<>();
            for (AnswerRow row : rows) {
                answers.put(row.question(), ChecklistAnswer.of(row.answer()).orElseThrow());
                if (row.offer() != null) {
                    offers.put(row.question(), Decided.of(row.offer()));
                }
            }
            return new AskedChecklist(new ChecklistId(id), version, answers, offers, askedBy, askedAt);
        }
    }

    /// One row of `coordination.checklist_answer`.
    record AnswerRow(
            long checklist,
            String question,
            String answer,
            @Nullable String offer) {

        @Override
        public String toString() {
            return "AnswerRow[" + checklist + "]";
        }
    }
}
