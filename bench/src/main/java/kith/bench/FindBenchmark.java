package kith.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import kith.access.Access;
import kith.access.Grants;
import kith.access.Password;
import kith.access.Role;
import kith.access.Workers;
import kith.bench.ImportBenchmark.Arguments;
import kith.bench.Searches.Sought;
import kith.cli.Benchmark;
import kith.intake.Intake;
import kith.intake.Progress;
import kith.kernel.London;
import kith.people.Matcher;
import kith.places.Neighbourhood;
import kith.places.Places;
import kith.population.Lists;
import kith.population.Population;

/// How long the three-conditions list takes: the whole borough derived anew, the list of a day told, and the pages of a
/// caseload, of a person and of a search over HTTP, from eight at once, with the grant, the audit row and the page
/// drawn. Searches are made by themselves too, and who is looked for is counted where they are among the first ten.
///
/// Takes `--people N` (5,000 by default), `--requests N` (10,000 by default), `--searches` for searches and nothing
/// else, and `--match` to learn a model first. The client runs on the same cores, which makes the server slower than
/// it would be alone.
public final class FindBenchmark implements Benchmark {

    private static final int AT_ONCE = 8;
    private static final int USUAL_REQUESTS = 10_000;

    private static final int PEOPLE_LOOKED_AT = 2_000;

    @Override
    public String name() {
        return "find";
    }

    @Override
    public String what() {
        return "the three-conditions list derived anew and told, searches with slips, and the pages over HTTP";
    }

    @Override
    public boolean run(List<String> arguments, PrintStream out) {
        List<String> left = new ArrayList<>(arguments);
        int requests = requests(left);
        boolean searchesOnly = left.remove("--searches");
        boolean matches = left.remove("--match");
        Figures figures = new Figures(out);
        try (Workplace workplace = Workplace.open()) {
            Feedstock feeds = workplace.feeds(Arguments.of(left));
            workplace
                    .get(Intake.class)
                    .takeAll(Operator.VIEWER, feeds.feeds(), Intake.Mode.KEEP, _ -> Progress.SILENT, (_, _) -> {});
            if (matches) {
                match(workplace);
            }
            List<UUID> keys = searchesOnly ? List.of() : list(workplace, figures);
            pages(workplace, keys, requests, matches, figures);
            return true;
        } catch (IOException e) {
            out.println("The benchmark could not make its files: " + e.getMessage());
            return false;
        }
    }

    private static int requests(List<String> arguments) {
        int at = arguments.indexOf("--requests");
        if (at < 0) {
            return USUAL_REQUESTS;
        }
        arguments.remove(at);
        return Integer.parseInt(arguments.remove(at));
    }

    private static void match(Workplace workplace) {
        if (workplace.get(Grants.class).toBorough(Operator.VIEWER) instanceof Access.Allowed(var granted)) {
            workplace.get(Matcher.class).matchEverybody(granted, Optional.empty(), _ -> {});
        }
    }

    private static List<UUID> list(Workplace workplace, Figures figures) {
        AtomicLong people = new AtomicLong();
        Duration derived = time(() ->
                people.set(workplace.get(Population.class).recompute(_ -> {}).people()));
        figures.heading("The three-conditions list of %,d people".formatted(people.get()));
        figures.rate("everybody derived anew", people.get(), "people", derived);
        LocalDate today = London.today(workplace.get(Clock.class));
        List<UUID> keys = new ArrayList<>();
        if (workplace.get(Grants.class).toBorough(Operator.VIEWER) instanceof Access.Allowed(var granted)) {
            Duration told = time(() -> workplace
                    .get(Lists.class)
                    .find(
                            granted,
                            today,
                            Optional.empty(),
                            (one, _) -> keys.add(one.somebody().key())));
            figures.rate("the list of today, with its reasons, audited", keys.size(), "people", told);
        }
        return keys;
    }

    private static void pages(Workplace workplace, List<UUID> keys, int requests, boolean matched, Figures figures)
            throws IOException {
        workplace.settle();
        Password password = new Password(UUID.randomUUID().toString());
        List<String> neighbourhoods = workplace.get(Places.class).today().neighbourhoods().stream()
                .map(Neighbourhood::key)
                .toList();
        workplace.get(Workers.class).add("bench", "Benchmark", Role.COORDINATOR, neighbourhoods, password);
        Reader reader = Reader.signedIn(workplace.url(), "bench", password.text());
        List<String> caseloads =
                neighbourhoods.stream().map(key -> "/neighbourhoods/" + key).toList();
        List<String> people = keys.stream()
                .limit(PEOPLE_LOOKED_AT)
                .map(key -> "/people/" + key)
                .filter(reader::opens)
                .toList();
        if (!people.isEmpty()) {
            read("caseload page", caseloads, reader, requests, workplace.serverTime(), figures);
            read("person page", people, reader, requests, workplace.serverTime(), figures);
        }
        searches(workplace, reader, requests, matched, figures);
    }

    private static void searches(Workplace workplace, Reader reader, int requests, boolean matched, Figures figures)
            throws IOException {
        List<Sought> all = Searches.of(workplace.database(), requests);
        figures.heading("Searches for people of the borough, with slips put in, by %s"
                .formatted(matched ? "a learned model" : "what is believed beforehand"));
        SearchFigures alone = new SearchFigures(workplace);
        alone.look(all, AT_ONCE);
        figures.percentiles("search alone, one at a time", alone.look(all, 1));
        long[] took = alone.look(all, AT_ONCE);
        figures.percentiles("search alone, from %d at once".formatted(AT_ONCE), took);
        alone.recall(all, figures);
        List<String> forms = all.stream().map(Searches::form).toList();
        ServerTime serverTime = workplace.serverTime();
        reader.post("/search", forms, requests, AT_ONCE);
        serverTime.forget();
        took = reader.post("/search", forms, requests, AT_ONCE);
        figures.percentiles("search page, from %d at once, in the server".formatted(AT_ONCE), serverTime.took());
        figures.percentiles("search page, from %d at once, as the client sees it".formatted(AT_ONCE), took);
    }

    private static void read(
            String what, List<String> paths, Reader reader, int requests, ServerTime serverTime, Figures figures) {
        reader.read(paths, requests, AT_ONCE);
        serverTime.forget();
        long[] took = reader.read(paths, requests, AT_ONCE);
        figures.percentiles("%s, from %d at once, in the server".formatted(what, AT_ONCE), serverTime.took());
        figures.percentiles("%s, from %d at once, as the client sees it".formatted(what, AT_ONCE), took);
    }

    private static Duration time(Runnable work) {
        long began = System.nanoTime();
        work.run();
        return Duration.ofNanos(System.nanoTime() - began);
    }
}
