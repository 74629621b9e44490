package kith.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.IntStream;
import kith.access.relationships.Relationship.Subject;
import kith.access.relationships.RelationshipKind;
import kith.access.relationships.Relationships;
import kith.cli.Benchmark;
import kith.kernel.PersonId;
import kith.kernel.WorkerId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// How long it takes to open the page of a plan, and to save a section of it, as a worker does in the browser: with the
/// grant, the audit row and the page drawn.
///
/// Takes `--people N` (5,000 by default) for a borough of its own, `--plans N` (one person in 35 by default) for how
/// many people have a plan, each with 20 versions, and `--requests N` (10,000 by default).
public final class PlanBenchmark implements Benchmark {

    private static final int VERSIONS = 20;
    private static final int AT_ONCE = 8;
    private static final int LIMIT_MS = 50;

    @Override
    public String name() {
        return "plan";
    }

    @Override
    public String what() {
        return "opening and saving plans of --plans N people among --people N, each plan with 20 versions";
    }

    @Override
    public boolean run(List<String> arguments, PrintStream out) {
        Arguments given = Arguments.of(arguments);
        try (Workplace workplace = Workplace.open()) {
            workplace.take(given);
            Reader reader = workplace.signedIn();
            List<Planned> planned = plan(workplace, given.plans());
            workplace.settle();
            measure(workplace, reader, planned, given.requests(), new Figures(out));
            return true;
        } catch (IOException e) {
            out.println("The benchmark could not make its files: " + e.getMessage());
            return false;
        }
    }

    /// Somebody with a plan.
    record Planned(String key, long person, long plan) {}

    private static List<Planned> plan(Workplace workplace, int plans) {
        execute(workplace, """
                insert into coordination.plan (
                       person, planned_for, started_by, started_at, state, active_since, review_on)
                select id, id, 0, now(), 'active', now(), current_date + 90
                  from people.person
                 order by id
                 limit %1$d;
                insert into coordination.plan_version (plan, number, based_on, saved_by, saved_at)
                select plan.id, number, number - 1, 0, now()
                  from coordination.plan
                  cross join generate_series(1, %2$d) number;
                insert into coordination.plan_section (plan, section, version, words)
                select plan, (array['matters', 'strengths', 'support', 'needs', 'goals', 'my-part', 'others',
                                    'contingency', 'crisis', 'safe', 'medicines'])[1 + number %% 11], number,
                       'Version ' || number || '. ' || repeat('She walks to the market and rings her son. ', 12)
                  from coordination.plan_version;
                insert into coordination.plan_agreement (plan, number, version, kind, recorded_by, recorded_at)
                select id, 1, %2$d, 'person', 0, now()
                  from coordination.plan
                """.formatted(plans, VERSIONS));
        List<Planned> planned = JdbcClient.create(workplace.database())
                .sql("""
                select person.key::text as key, person.id as person, plan.id as plan
                  from coordination.plan
                  join people.person on person.id = plan.person
                 order by plan.id
                """)
                .query((row, _) -> new Planned(row.getString("key"), row.getLong("person"), row.getLong("plan")))
                .list();
        WorkerId worker = workplace.worker();
        new TransactionTemplate(workplace.get(PlatformTransactionManager.class))
                .executeWithoutResult(_ -> planned.forEach(one -> workplace
                        .get(Relationships.class)
                        .begin(
                                new Subject.OfWorker(worker),
                                new PersonId(one.person()),
                                RelationshipKind.CIRCLE,
                                "benchmark " + one.plan())));
        return planned;
    }

    private static void measure(
            Workplace workplace, Reader reader, List<Planned> planned, int requests, Figures figures)
            throws IOException {
        ServerTime serverTime = workplace.serverTime();
        List<String> pages = planned.stream()
                .map(one -> "/people/%s/plan".formatted(one.key()))
                .toList();
        reader.read(pages, Math.min(requests, 2_000), AT_ONCE);
        figures.heading("The page of a plan, of %,d plans with %d versions; limit p99 %d ms"
                .formatted(planned.size(), VERSIONS, LIMIT_MS));
        for (int atOnce : new int[] {1, AT_ONCE}) {
            serverTime.forget();
            reader.read(pages, requests, atOnce);
            figures.percentiles("from %d at once, in the server".formatted(atOnce), serverTime.took());
        }
        figures.heading("Saving a section; limit p99 %d ms".formatted(LIMIT_MS));
        List<String> sections =
                pages.stream().map(page -> page + "/sections/goals").toList();
        for (int atOnce : new int[] {1, AT_ONCE}) {
            List<String> forms = IntStream.range(0, planned.size())
                    .mapToObj(i -> "plan=%d&basedOn=%d&words=%s"
                            .formatted(
                                    planned.get(i).plan(),
                                    atOnce == 1 ? VERSIONS : VERSIONS + 1,
                                    Reader.coded("Walk to the market with Joy, round %d".formatted(atOnce))))
                    .toList();
            serverTime.forget();
            reader.save(sections, forms, Math.min(requests, planned.size()), atOnce);
            figures.percentiles("from %d at once, in the server".formatted(atOnce), serverTime.took());
        }
    }

    private static void execute(Workplace workplace, String sql) {
        try (Connection connection = workplace.asOwner();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException("The plans could not be made", e);
        }
    }
}
