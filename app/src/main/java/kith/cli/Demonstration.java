package kith.cli;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import kith.borough.setting.Setting;
import kith.borough.support.SupportFeeds;
import kith.cli.application.Settings;
import kith.cli.demonstration.DemonstrationClassification;
import kith.cli.demonstration.DemonstrationWork;
import kith.cli.demonstration.Parts;
import kith.cli.terminal.Terminal;
import kith.directory.DirectoryImport;
import kith.directory.feeds.FeedFiles;
import kith.engine.feeds.Feed;
import kith.engine.feeds.Feeds;
import kith.intake.Intake;
import kith.kernel.jobs.RegularJob;
import kith.kernel.postgres.EmbeddedPostgres;

/// The demonstration borough in a data folder: planned, then written to `feeds/`, then imported, then matched.
/// Each step that was cut short is done again. The file `demonstration` says how far it has come, and that the
/// people here are invented.
public record Demonstration(Path data, Terminal terminal) {

    private static final String IMPORTED = "imported";
    private static final String SUPPORT = "support";
    private static final String WORK = "work";

    /// Matching more people takes more memory than a demonstration is started with.
    private static final int MATCHED_AT_MOST = 20_000;

    boolean isPlanned() {
        return Files.exists(Settings.demonstrationMark(data));
    }

    boolean hasDatabase() {
        return Files.exists(data.resolve("postgres"));
    }

    void plan(int people, long seed) throws IOException {
        EmbeddedPostgres.createDataFolder(data);
        var plan = new Properties();
        plan.setProperty("people", String.valueOf(people));
        plan.setProperty("seed", String.valueOf(seed));
        write(plan);
    }

    /// Does what is not done yet. Where somebody has imported their own, there is nothing to do.
    void complete(DemonstrationClassification classification, Imports imports, Matching matching, LocalDate today)
            throws IOException {
        if (!isPlanned()) {
            terminal.tell("There is data already, so Kith does not add a demonstration borough.");
            return;
        }
        Properties plan = read();
        if (plan.containsKey(IMPORTED)) {
            return;
        }
        int people = Integer.parseInt(plan.getProperty("people"));
        write(Setting.of(people, Long.parseLong(plan.getProperty("seed"))).on(today));
        classification.classify();
        bring(imports);
        match(matching, people);
        plan.setProperty(IMPORTED, "yes");
        write(plan);
    }

    /// Fills the directory of support, where that is not done yet.
    void completeSupport(DirectoryImport directory, LocalDate today) throws IOException {
        if (!isPlanned()) {
            return;
        }
        Properties plan = read();
        if (plan.containsKey(SUPPORT)) {
            return;
        }
        Path folder = data.resolve("directory");
        SupportFeeds.write(Long.parseLong(plan.getProperty("seed")), today, folder);
        int services = 0;
        for (String feed : List.of(SupportFeeds.COMMUNITY, SupportFeeds.COUNCIL)) {
            services += directory
                    .take(feed, feed, FeedFiles.read(folder.resolve(feed + ".json")), DirectoryImport.Withdrawals.ASK)
                    .added();
        }
        terminal.tell("The directory of support has %,d invented services".formatted(services));
        plan.setProperty(SUPPORT, "yes");
        write(plan);
    }

    /// The work of the demonstration's workers.
    DemonstrationWork work(Parts parts, List<RegularJob> jobs) {
        return new DemonstrationWork(parts, jobs, feeds());
    }

    /// Lets the workers work, where that is not done yet.
    void completeWork(DemonstrationWork work) throws IOException {
        if (!isPlanned()) {
            return;
        }
        Properties plan = read();
        if (!plan.containsKey(WORK)) {
            work.add();
            plan.setProperty(WORK, "yes");
            write(plan);
        }
    }

    private void write(Setting setting) throws IOException {
        if (Files.exists(feeds())) {
            return;
        }
        Path half = data.resolve("making");
        delete(half);
        BoroughCommand.write(terminal, setting, half);
        Files.move(half.resolve("feeds"), feeds(), StandardCopyOption.ATOMIC_MOVE);
        delete(half);
    }

    private void bring(Imports imports) {
        List<Feed> feeds = Feeds.at(feeds());
        AtomicLong read = new AtomicLong();
        long began = System.nanoTime();
        imports.takeAll(
                feeds,
                Intake.Mode.KEEP,
                (feed, report) -> read.addAndGet(report.tally().read()));
        terminal.tell("The demonstration borough is imported: %,d resources from %d partners in %.1f s"
                .formatted(read.get(), feeds.size(), (System.nanoTime() - began) / 1e9));
    }

    private void match(Matching matching, int people) {
        if (people > MATCHED_AT_MOST) {
            terminal.tell(
                    "Its records are linked by NHS number only. To link them by all fields, stop the server and run ./kith match");
            return;
        }
        Matching.Done done = matching.everybody(TruthFile.ofDemonstration(data));
        terminal.tell("The demonstration borough is linked: " + done.words());
        done.howWellWords().forEach(terminal::tell);
    }

    private Path feeds() {
        return data.resolve("feeds");
    }

    private Properties read() throws IOException {
        var plan = new Properties();
        try (Reader reader = Files.newBufferedReader(Settings.demonstrationMark(data))) {
            plan.load(reader);
        }
        return plan;
    }

    private void write(Properties plan) throws IOException {
        Path half = data.resolve("demonstration.making");
        try (Writer writer = Files.newBufferedWriter(half)) {
            plan.store(writer, "The people in this folder are synthetic.");
        }
        Files.move(
                half,
                Settings.demonstrationMark(data),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
