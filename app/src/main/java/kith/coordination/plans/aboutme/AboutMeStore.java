package kith.coordination.plans.aboutme;

import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kith.access.PersonGrant;
import kith.access.disclosure.Audience;
import kith.coordination.plans.aboutme.AboutMeEntry.Flag;
import kith.coordination.plans.aboutme.AboutMeEntry.Said;
import kith.kernel.Sql;
import kith.kernel.WorkerId;
import kith.kernel.reading.Queries;
import kith.kernel.reading.Query;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keeps About Me in `coordination.about_me_entry`.
@Repository
class AboutMeStore {

    private static final RowMapper<EntryRow> ENTRY = Sql.row(EntryRow.class);

    private final JdbcClient db;
    private final Queries queries;

    AboutMeStore(JdbcClient db, Queries queries) {
        this.db = db;
        this.queries = queries;
    }

    AboutMe of(PersonGrant grant) {
        return queries.answer(query(grant));
    }

    Query<AboutMe> query(PersonGrant grant) {
        return Query.of(
                List.of(AboutMeStore.class, grant.person()),
                """
                select id, heading, kind, words, supporter, audience, recorded_by, recorded_at
                  from coordination.about_me_entry
                 where person = :person
                 order by id
                """,
                Map.of("person", grant.person().value()),
                ENTRY,
                rows -> new AboutMe(rows.stream().map(EntryRow::toEntry).toList()));
    }

    /// Lets nobody else write about this person until the transaction ends.
    void lock(PersonGrant grant) {
        db.sql("select pg_advisory_xact_lock(hashtext('coordination.about_me_entry'), hashtext(:person))")
                .param("person", String.valueOf(grant.person().value()))
                .query(row -> {});
    }

    void say(
            PersonGrant grant,
            AboutMeHeading heading,
            String words,
            Optional<String> supporter,
            Audience audience,
            Instant at) {
        add(grant, heading, "words", words, supporter, audience, at);
    }

    void flag(PersonGrant grant, AboutMeHeading heading, String words, Audience audience, Instant at) {
        add(grant, heading, "flag", words, Optional.empty(), audience, at);
    }

    private void add(
            PersonGrant grant,
            AboutMeHeading heading,
            String kind,
            String words,
            Optional<String> supporter,
            Audience audience,
            Instant at) {
        db.sql("""
                insert into coordination.about_me_entry
                       (person, first_about, heading, kind, words, supporter, audience, recorded_by, recorded_at)
                values (:person, :person, :heading, :kind, :words, :supporter, :audience, :by, :at)
                """)
                .param("person", Sql.value(grant.person()))
                .param("heading", heading.key())
                .param("kind", kind)
                .param("words", words)
                .param("supporter", supporter.orElse(null), Types.VARCHAR)
                .param("audience", audience.key())
                .param("by", Sql.value(grant.viewer().worker()))
                .param("at", Sql.value(at))
                .update();
    }

    /// One row of `coordination.about_me_entry`.
    record EntryRow(
            long id,
            String heading,
            String kind,
            String words,
            @Nullable String supporter,
            String audience,
            WorkerId recordedBy,
            Instant recordedAt) {

        AboutMeEntry toEntry() {
            AboutMeHeading under = AboutMeHeading.of(heading)
                    .orElseThrow(() -> new IllegalStateException("No heading is called " + heading));
            return switch (kind) {
                case "words" ->
                    new Said(
                            id,
                            under,
                            words,
                            Optional.ofNullable(supporter),
                            Audience.of(audience),
                            recordedBy,
                            recordedAt);
                case "flag" -> new Flag(id, under, words, Audience.of(audience), recordedBy, recordedAt);
                default -> throw new IllegalStateException("No entry is of the kind " + kind);
            };
        }

        @Override
        public String toString() {
            return "EntryRow[%d]".formatted(id);
        }
    }
}
