package kith.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import kith.access.Grants;
import kith.access.workers.Workers;
import kith.borough.Borough;
import kith.borough.setting.Setting;
import kith.cli.demonstration.DemonstrationClassification;
import kith.cli.demonstration.DemonstrationClock;
import kith.cli.demonstration.DemonstrationStaff;
import kith.cli.demonstration.DemonstrationWork;
import kith.cli.demonstration.SignIns;
import kith.engine.feeds.Feed;
import kith.engine.feeds.Feeds;
import kith.intake.Intake;
import kith.intake.labels.Labelling;
import kith.intake.runs.Progress;
import kith.kernel.London;
import kith.kernel.jobs.RegularJob;
import kith.kernel.time.Time;
import kith.partners.Organisations;
import kith.partners.Teams;
import kith.places.Places;
import kith.population.derivation.Population;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.context.event.EventListener;

/// The demonstration as `./kith demo` makes it, with few people: its workers, and the work that they do.
@TestConfiguration(proxyBeanMethods = false)
class WorkingDemonstration {

    private static final int PEOPLE = 300;

    private final ApplicationContext parts;
    private final Path folder;

    WorkingDemonstration(ApplicationContext parts) throws IOException {
        this.parts = parts;
        this.folder = Files.createTempDirectory("kith-demonstration-");
    }

    @Bean
    @Primary
    static Clock demonstrationClock() {
        return new DemonstrationClock(Time.inMicroseconds());
    }

    @EventListener(ApplicationReadyEvent.class)
    void settle() throws IOException {
        new DemonstrationClassification(parts.getBean(Labelling.class), parts.getBean(Grants.class)).classify();
        Borough.write(Setting.of(PEOPLE, 1).on(London.today(parts.getBean(Clock.class))), folder, (_, _) -> {});
        for (Feed feed : Feeds.at(folder.resolve("feeds"))) {
            parts.getBean(Intake.class).take(Workers.operator(), feed, Intake.Mode.KEEP, Progress.SILENT);
        }
        parts.getBean(Population.class).countCoverage();
        DemonstrationWork.beforeAll(() -> SignIns.in(
                folder,
                new DemonstrationStaff(
                        parts.getBean(Workers.class),
                        parts.getBean(Organisations.class),
                        parts.getBean(Teams.class),
                        parts.getBean(Places.class))));
        new DemonstrationWork(
                        parts::getBean,
                        parts.getBeanProvider(RegularJob.class).stream().toList(),
                        folder.resolve("feeds"))
                .add();
    }

    /// The password of one of the demonstration's workers.
    String password(String username) {
        try {
            List<String> lines = Files.readAllLines(folder.resolve("sign-ins"));
            return lines.stream()
                    .filter(line -> line.startsWith(username + "\t"))
                    .map(line -> line.substring(username.length() + 1))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
