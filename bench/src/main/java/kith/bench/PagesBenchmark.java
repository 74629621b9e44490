package kith.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kith.cli.Benchmark;
import org.springframework.jdbc.core.simple.JdbcClient;

/// How much processor time the pages of a care coordinator take, beside the page of conditions, which shows nobody:
/// that of this process and of PostgreSQL, from eight at once, with the grant, the disclosure filter, the audit row and
/// the page drawn. The client is in it, and takes as much for each page.
///
/// Takes `--people N` (5,000 by default) and `--requests N` for each page (10,000 by default). Nobody has a case.
public final class PagesBenchmark implements Benchmark {

    private static final int AT_ONCE = 8;
    private static final int PEOPLE_LOOKED_AT = 500;

    @Override
    public String name() {
        return "pages";
    }

    @Override
    public String what() {
        return "the processor time of Today, People and a person's summary, beside the page of conditions";
    }

    @Override
    public boolean run(List<String> arguments, PrintStream out) {
        Arguments given = Arguments.of(arguments);
        try (Workplace workplace = Workplace.open()) {
            workplace.take(given);
            workplace.settle();
            Reader reader = workplace.signedIn();
            Map<String, List<String>> pages = pages(workplace, reader);
            pages.values().forEach(paths -> reader.read(paths, given.requests(), AT_ONCE));
            measure(pages, reader, given.requests(), new ProcessorTime(workplace), new Figures(out));
            return true;
        } catch (IOException e) {
            out.println("The benchmark could not make its files: " + e.getMessage());
            return false;
        }
    }

    /// The page of conditions is the first.
    private static Map<String, List<String>> pages(Workplace workplace, Reader reader) {
        Map<String, List<String>> pages = new LinkedHashMap<>();
        pages.put("the page of conditions", List.of("/catalogue"));
        pages.put("Today", List.of("/today"));
        pages.put("People", List.of("/people"));
        pages.put(
                "a person's summary",
                people(workplace).stream().filter(reader::opens).toList());
        return pages;
    }

    private static List<String> people(Workplace workplace) {
        return JdbcClient.create(workplace.database())
                .sql("""
                select distinct person_key.key
                  from population.list_member
                  join people.person_key on person_key.person = list_member.person
                 order by person_key.key
                 limit :most
                """)
                .param("most", PEOPLE_LOOKED_AT)
                .query((row, _) -> "/people/" + row.getString("key"))
                .list();
    }

    private static void measure(
            Map<String, List<String>> pages, Reader reader, int requests, ProcessorTime time, Figures figures) {
        figures.heading("Processor time of a page, from %d at once, %,d requests each".formatted(AT_ONCE, requests));
        double conditions = 0;
        for (Map.Entry<String, List<String>> page : pages.entrySet()) {
            Duration before = time.now();
            reader.read(page.getValue(), requests, AT_ONCE);
            double each = time.now().minus(before).toNanos() / 1e6 / requests;
            conditions = conditions == 0 ? each : conditions;
            figures.line(page.getKey(), "%.2f ms, %.1f times the first".formatted(each, each / conditions));
        }
    }
}
