package kith.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import kith.access.AccessOutcome;
import kith.access.Grants;
import kith.bench.Searches.Sought;
import kith.cli.Benchmark;
import kith.people.linkage.LinkagePermissions;
import kith.people.linkage.Matcher;

/// How long it takes to find a person: ten sorts of search, slips put in, by themselves, one at a time and from
/// eight at once, and as pages over HTTP with the grant, the audit row and the page drawn. Who is looked for is
/// counted where they are among the first ten.
///
/// Takes `--people N` (5,000 by default) for a borough of its own, and `--match` to learn a model there first;
/// or `--here` for the database that there is, whose model is the one in force. `--requests N` (10,000 by
/// default) is how many searches. The client runs on the same cores, which makes the server slower than it
/// would be alone.
public final class SearchBenchmark implements Benchmark {

    private static final int AT_ONCE = 8;

    @Override
    public String name() {
        return "search";
    }

    @Override
    public String what() {
        return "searches with slips, sort by sort, and the search page over HTTP; --here for the database that there is";
    }

    @Override
    public boolean run(List<String> arguments, PrintStream out) {
        Arguments given = Arguments.of(arguments);
        try (Workplace workplace = given.here() ? Workplace.here() : Workplace.open()) {
            if (!given.here()) {
                workplace.take(given);
                if (given.matches()) {
                    match(workplace);
                }
                workplace.settle();
            }
            search(workplace, given.requests(), new Figures(out));
            return true;
        } catch (IOException e) {
            out.println("The benchmark could not make its files: " + e.getMessage());
            return false;
        }
    }

    private static void match(Workplace workplace) {
        if (workplace.get(Grants.class).decide(Operator.VIEWER, LinkagePermissions.MATCH)
                instanceof AccessOutcome.Permitted(var granted)) {
            workplace.get(Matcher.class).matchEverybody(granted, Optional.empty(), _ -> {});
        }
    }

    private static void search(Workplace workplace, int requests, Figures figures) throws IOException {
        List<Sought> all = Searches.of(workplace.database(), requests);
        figures.heading(heading(workplace));
        SearchFigures alone = new SearchFigures(workplace, all, figures);
        alone.warmUp(AT_ONCE);
        alone.measure("one at a time", 1);
        alone.measure("from %d at once".formatted(AT_ONCE), AT_ONCE);
        alone.recall();
        pages(workplace, all, figures);
    }

    private static void pages(Workplace workplace, List<Sought> all, Figures figures) throws IOException {
        Reader reader = workplace.signedIn();
        List<String> forms = all.stream().map(Searches::form).toList();
        ServerTime serverTime = workplace.serverTime();
        reader.post("/search", forms, all.size(), AT_ONCE);
        figures.heading("The search page, audit row included");
        for (int atOnce : new int[] {1, AT_ONCE}) {
            serverTime.forget();
            long[] took = reader.post("/search", forms, all.size(), atOnce);
            figures.percentiles("from %d at once, in the server".formatted(atOnce), serverTime.took());
            figures.percentiles("from %d at once, as the client sees it".formatted(atOnce), took);
        }
    }

    private static String heading(Workplace workplace) {
        try (Connection connection = workplace.database().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                        select (select count(*) from people.detail) as records,
                               (select count(distinct person) from people.link) as people,
                               exists (select from people.model) as learned
                        """)) {
            row.next();
            return "Searches among %,d records of %,d people, ranked by %s"
                    .formatted(
                            row.getLong("records"),
                            row.getLong("people"),
                            row.getBoolean("learned") ? "a learned model" : "what is believed beforehand");
        } catch (SQLException e) {
            throw new IllegalStateException("The records could not be counted", e);
        }
    }
}
