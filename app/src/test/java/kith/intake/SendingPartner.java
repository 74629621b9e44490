package kith.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import kith.access.Purpose;
import kith.access.Role;
import kith.access.Viewer;
import kith.engine.feeds.Feed;
import kith.engine.feeds.Feeds;
import kith.intake.runs.Progress;
import kith.intake.runs.Report;
import kith.intake.runs.Tally;
import kith.kernel.RecordId;
import kith.kernel.WorkerId;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A partner that sends files, with what Kith then knows from it.
final class SendingPartner {

    static final Viewer OPERATOR =
            Viewer.of(new WorkerId(0), "operator", Role.OPERATOR, Set.of(), Purpose.ADMINISTRATION);

    static final String ADAEZE = """
            {"resourceType":"Patient","id":"p1","birthDate":"1950-01-01","name":[{"family":"Okoro","given":["Adaeze"]}]}
            """;
    static final String HYPERTENSION = """
            {"resourceType":"Condition","id":"c1","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://snomed.info/sct","code":"38341003"}]},"onsetDateTime":"2001-02-03"}
            """;
    static final String HYPERTENSION_SINCE_2002 = HYPERTENSION.replace("2001", "2002");

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final Intake intake;
    private final JdbcClient db;
    private final Path folder;
    private final String code = "partner-" + NUMBER.incrementAndGet();

    SendingPartner(Intake intake, JdbcClient db, Path folder) {
        this.intake = intake;
        this.db = db;
        this.folder = folder;
    }

    String code() {
        return code;
    }

    Tally take(String ndjson) {
        return report(ndjson, Feed.Extract.CHANGES).tally();
    }

    Report report(String ndjson, Feed.Extract extract) {
        return intake.take(OPERATOR, feed(ndjson, extract), Intake.Mode.KEEP, Progress.SILENT);
    }

    /// A full extract whose withdrawals are confirmed beforehand.
    Report confirmed(String ndjson) {
        return intake.take(OPERATOR, feed(ndjson, Feed.Extract.FULL), Intake.Mode.KEEP_AND_WITHDRAW, Progress.SILENT);
    }

    Feed feed(String ndjson, Feed.Extract extract) {
        try {
            Path file = folder.resolve("Bulk.ndjson");
            Files.writeString(file, ndjson);
            Feed feed = Feeds.at(file, code, null).getFirst();
            return new Feed(feed.partner(), feed.name(), feed.kind(), extract, null, null, feed.files());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    List<RecordId> records() {
        return db.sql("""
                select partner_record.id
                  from people.partner_record
                  join partners.partner on partner.id = partner_record.partner
                 where partner.code = :partner
                """)
                .param("partner", code)
                .query((row, _) -> new RecordId(row.getLong(1)))
                .list();
    }

    List<String> facts() {
        return db.sql("""
                select source || ' ' || happened
                  from record.current_fact
                 where record = any(:records)
                 order by source
                """)
                .param("records", records().stream().map(RecordId::value).toArray(Long[]::new))
                .query((row, _) -> row.getString(1))
                .list();
    }

    List<String> registers() {
        return db.sql("""
                select register.condition || ' ' || register.since
                  from population.register
                  join people.link on link.person = register.person
                 where link.record = any(:records)
                 order by register.condition
                """)
                .param("records", records().stream().map(RecordId::value).toArray(Long[]::new))
                .query((row, _) -> row.getString(1))
                .list();
    }

    List<String> conditionsByPerson() {
        return db.sql("""
                select string_agg(distinct register.condition, ' ' order by register.condition) as conditions
                  from population.register
                  join people.link on link.person = register.person
                 where link.record = any(:records)
                 group by register.person
                 order by register.person
                """)
                .param("records", records().stream().map(RecordId::value).toArray(Long[]::new))
                .query((row, _) -> row.getString("conditions"))
                .list();
    }
}
