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
import kith.access.AccessOutcome;
import kith.access.Grants;
import kith.access.PeopleSet;
import kith.cli.Benchmark;
import kith.kernel.London;
import kith.population.Lists;
import kith.population.PopulationPermissions;
import kith.population.derivation.Population;

/// How long the three-conditions list takes: the whole borough derived anew, the list of a day told, and the
/// pages of a caseload and of a person over HTTP, from eight at once, with the grant, the audit row and the
/// page drawn.
///
/// Takes `--people N` (5,000 by default) and `--requests N` (10,000 by default). The client runs on the same
/// cores, which makes the server slower than it would be alone.
public final class FindBenchmark implements Benchmark {

    private static final int AT_ONCE = 8;
    private static final int PEOPLE_LOOKED_AT = 2_000;

    @Override
    public String name() {
        return "find";
    }

    @Override
    public String what() {
        return "the three-conditions list derived anew and told, and its pages over HTTP";
    }

    @Override
    public boolean run(List<String> arguments, PrintStream out) {
        Arguments given = Arguments.of(arguments);
        Figures figures = new Figures(out);
        try (Workplace workplace = Workplace.open()) {
            workplace.take(given);
            List<UUID> keys = list(workplace, figures);
            pages(workplace, keys, given.requests(), figures);
            return true;
        } catch (IOException e) {
            out.println("The benchmark could not make its files: " + e.getMessage());
            return false;
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
        if (workplace
                        .get(Grants.class)
                        .decide(Operator.VIEWER, PopulationPermissions.EVERYBODY, new PeopleSet.Everybody())
                instanceof AccessOutcome.Permitted(var granted)) {
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

    private static void pages(Workplace workplace, List<UUID> keys, int requests, Figures figures) throws IOException {
        workplace.settle();
        Reader reader = workplace.signedIn();
        List<String> caseloads = workplace.neighbourhoods().stream()
                .map(key -> "/people?neighbourhood=" + key)
                .toList();
        List<String> people = keys.stream()
                .limit(PEOPLE_LOOKED_AT)
                .map(key -> "/people/" + key)
                .filter(reader::opens)
                .toList();
        if (!people.isEmpty()) {
            read("caseload page", caseloads, reader, requests, workplace.serverTime(), figures);
            read("person page", people, reader, requests, workplace.serverTime(), figures);
        }
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
