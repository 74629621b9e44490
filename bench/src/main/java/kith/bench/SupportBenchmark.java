package kith.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import kith.borough.support.SupportFeeds;
import kith.cli.Benchmark;
import kith.cli.application.PublicSite;
import kith.directory.DirectoryImport;
import kith.directory.DirectoryImport.Withdrawals;
import kith.directory.feeds.FeedFiles;
import kith.directory.search.Finding;
import kith.directory.search.SupportQuestion;
import kith.kernel.London;
import kith.places.Places;
import kith.site.OnPublicSite;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// How long it takes to find support among `--services N` invented services (50,000 by default), at `--searches R`
/// a second (10 by default), beside the same words asked of `to_tsquery` alone in the same run. Then how long the pages
/// of the public site take at `--pages R` a second (500 by default), one in ten of them a search, and how many of them
/// fail. Each part lasts `--minutes M` (10 by default).
///
/// Every request is due at a set time, and its time counts from then: a server that falls behind is not spared. The
/// load comes from the same machine.
public final class SupportBenchmark implements Benchmark {

    private static final long SEED = 2019;
    private static final int WARM_UP = 20;

    /// Rows of one feed of the borough of support, in both feeds together.
    private static final List<String> FEEDS = List.of(SupportFeeds.COMMUNITY, SupportFeeds.COUNCIL);

    @Override
    public String name() {
        return "support";
    }

    @Override
    public String what() {
        return "finding support among --services N, and the public site under load, for --minutes M each";
    }

    @Override
    public boolean run(List<String> arguments, PrintStream out) {
        SupportLoad load = SupportLoad.of(arguments);
        Figures figures = new Figures(out);
        try (Workplace workplace = Workplace.open()) {
            workplace.get(Places.class).ensureBoundaries();
            fill(workplace, load, figures);
            search(workplace, load, figures);
            pages(workplace, load, figures);
            return true;
        } catch (IOException e) {
            out.println("The benchmark could not make its files: " + e.getMessage());
            return false;
        }
    }

    /// Takes feeds in as from as many directories as it needs.
    private static void fill(Workplace workplace, SupportLoad load, Figures figures) throws IOException {
        long began = System.nanoTime();
        Path folder = workplace.folder();
        DirectoryImport imports = workplace.get(DirectoryImport.class);
        for (long seed = SEED; count(workplace) < load.services(); seed++) {
            SupportFeeds.write(seed, London.today(Clock.systemUTC()), folder);
            for (String feed : FEEDS) {
                String key = feed + "-" + seed;
                imports.take(key, key, FeedFiles.read(folder.resolve(feed + ".json")), Withdrawals.CONFIRMED);
            }
        }
        workplace.settle();
        figures.heading("The directory");
        figures.rate("services taken in", count(workplace), "services", Duration.ofNanos(System.nanoTime() - began));
    }

    private static int count(Workplace workplace) {
        return JdbcClient.create(workplace.database())
                .sql("select count(*) from directory.searchable")
                .query(Integer.class)
                .single();
    }

    private static void search(Workplace workplace, SupportLoad load, Figures figures) {
        Finding finding = workplace.get(Finding.class);
        PlainFullText plain = new PlainFullText(workplace.database());
        for (int i = 0; i < WARM_UP; i++) {
            SupportWords.QUESTIONS.forEach(question -> {
                finding.find(question);
                plain.find(question.words());
            });
        }
        SteadyLoad steady = new SteadyLoad(load.searches(), load.duration());
        figures.heading("Searches at %d a second for %s".formatted(load.searches(), load.duration()));
        SteadyLoad.Outcome ours = steady.run(() -> finding.find(question()));
        figures.percentiles("Kith's search", ours.took());
        SteadyLoad.Outcome theirs = steady.run(() -> plain.find(question().words()));
        figures.percentiles("to_tsquery alone", theirs.took());
        figures.line("that failed", "%,d and %,d".formatted(ours.failed(), theirs.failed()));
    }

    private static SupportQuestion question() {
        return SupportWords.QUESTIONS.get(ThreadLocalRandom.current().nextInt(SupportWords.QUESTIONS.size()));
    }

    private static void pages(Workplace workplace, SupportLoad load, Figures figures) {
        try (ConfigurableApplicationContext site = new SpringApplicationBuilder(PublicSite.class)
                .profiles(OnPublicSite.PROFILE)
                .logStartupInfo(false)
                .run(
                        "--server.port=0",
                        "--spring.jmx.enabled=false",
                        "--kith.database-url=",
                        "--kith.data=" + workplace.folder().resolve("data"))) {
            String url = "http://localhost:"
                    + Objects.requireNonNull(site.getEnvironment().getProperty("local.server.port"));
            PublicVisitor visitor = new PublicVisitor(url, SupportWords.pages(services(workplace)));
            visitor.warmUp();
            SteadyLoad steady = new SteadyLoad(load.pages(), load.duration());
            figures.heading("Pages of the public site at %d a second for %s".formatted(load.pages(), load.duration()));
            SteadyLoad.Outcome outcome = steady.run(visitor::visit);
            figures.percentiles("all pages", outcome.took());
            figures.line("that failed", "%,d of %,d".formatted(outcome.failed(), outcome.took().length));
            Map<String, long[]> byPage = visitor.byPage();
            byPage.forEach((page, took) -> figures.percentiles(page + ", from when it was sent", took));
        }
    }

    private static List<String> services(Workplace workplace) {
        return JdbcClient.create(workplace.database())
                .sql("""
                        select entry::text as entry
                          from directory.searchable
                         where counts_from > now() - interval '1 year'
                         order by entry
                         limit 100
                        """)
                .query((row, _) -> row.getString("entry"))
                .list();
    }
}
