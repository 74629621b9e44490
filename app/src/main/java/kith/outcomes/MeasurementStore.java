package kith.outcomes;

import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import kith.access.PersonGrant;
import kith.kernel.MeasurementId;
import kith.kernel.Sql;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keeps measurements in `outcomes.measurement` and their answers in `outcomes.answer`.
@Repository
class MeasurementStore {

    private static final RowMapper<MeasurementRow> ROW = Sql.row(MeasurementRow.class);

    private final JdbcClient db;

    MeasurementStore(JdbcClient db) {
        this.db = db;
    }

    MeasurementId add(
            PersonGrant grant,
            Instrument instrument,
            LocalDate on,
            MeasurementMode mode,
            Map<String, Answer> answers,
            Instant at) {
        MeasurementId id = db.sql("""
                insert into outcomes.measurement (person, first_about, instrument, version, on_day, mode, worker, at)
                values (:person, :person, :instrument, :version, :on, :mode, :worker, :at)
                returning id
                """)
                .param("person", Sql.value(grant.person()))
                .param("instrument", instrument.key())
                .param("version", instrument.version())
                .param("on", on)
                .param("mode", mode.key())
                .param("worker", Sql.value(grant.viewer().worker()))
                .param("at", Sql.value(at))
                .query((row, _) -> new MeasurementId(row.getLong("id")))
                .single();
        answers.forEach((question, answer) -> db.sql("""
                insert into outcomes.answer (measurement, question, number)
                values (:measurement, :question, :number)
                """)
                .param("measurement", Sql.value(id))
                .param("question", question)
                .param("number", answer instanceof Answer.Given(var number) ? number : null, Types.INTEGER)
                .update());
        return id;
    }

    /// Those of one person, latest first.
    List<Measurement> of(PersonGrant grant) {
        return db.sql("""
                select id, instrument, version, on_day, mode, worker, at, wrong_because,
                       (select coalesce(string_agg(question || '=' || coalesce(number::text, ''), chr(10)), '')
                          from outcomes.answer
                         where measurement = measurement.id) as answers
                  from outcomes.measurement
                 where person = :person
                 order by on_day desc, id desc
                """).param("person", Sql.value(grant.person())).query(ROW).list().stream()
                .map(MeasurementRow::toMeasurement)
                .toList();
    }

    /// Marks a measurement of this person as a mistake.
    ///
    /// @return whether there was one that stood
    boolean markWrong(PersonGrant grant, MeasurementId id, String why, Instant at) {
        return db.sql("""
                update outcomes.measurement
                   set wrong_because = :why, wrong_by = :by, wrong_at = :at
                 where id = :id
                   and person = :person
                   and wrong_because is null
                """)
                        .param("id", Sql.value(id))
                        .param("person", Sql.value(grant.person()))
                        .param("why", why)
                        .param("by", Sql.value(grant.viewer().worker()))
                        .param("at", Sql.value(at))
                        .update()
                == 1;
    }
}
