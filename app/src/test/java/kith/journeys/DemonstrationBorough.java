package kith.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import kith.access.Grants;
import kith.access.Role;
import kith.access.workers.NewWorker;
import kith.access.workers.Password;
import kith.access.workers.PractitionerRole;
import kith.access.workers.Workers;
import kith.borough.Borough;
import kith.borough.setting.ErrorRates;
import kith.borough.setting.Setting;
import kith.cli.demonstration.DemonstrationClassification;
import kith.engine.feeds.Feed;
import kith.engine.feeds.Feeds;
import kith.engine.terms.NeighbourhoodKey;
import kith.intake.Intake;
import kith.intake.labels.Labelling;
import kith.intake.runs.Progress;
import kith.kernel.London;
import kith.partners.Coverage;
import kith.partners.DutyDesk;
import kith.partners.OrganisationCode;
import kith.partners.Team;
import kith.partners.TeamKey;
import kith.partners.Teams;
import kith.people.linkage.Truth;
import kith.population.derivation.Population;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.event.EventListener;

/// A small demonstration borough, brought in as any partner's records are, and one worker of each sort.
@TestComponent
class DemonstrationBorough {

    static final String PASSWORD = "kettle-orchard-lantern";

    /// A coordinator who works in Walworth and Peckham.
    static final String AMARA = "amara";

    /// Another coordinator, of Dulwich.
    static final String BEN = "ben";

    /// Administers Kith, and looks after nobody.
    static final String TOM = "tom";

    /// Answers for how records are used.
    static final String RUTH = "ruth";

    /// A nurse at a trust who is also a care coordinator at a federation.
    static final String SANA = "sana";

    private static final PractitionerRole NURSE =
            new PractitionerRole(Role.NURSE, new OrganisationCode("RJ1"), TeamKey.NONE);
    private static final PractitionerRole ALSO_COORDINATOR =
            new PractitionerRole(Role.COORDINATOR, new OrganisationCode("QHS"), TeamKey.NONE);

    static final String WALWORTH_TEAM = "Walworth neighbourhood team";

    private static final int PEOPLE = 1_000;

    private final Workers workers;
    private final Intake intake;
    private final Population population;
    private final Labelling labelling;
    private final Grants grants;

    DemonstrationBorough(Workers workers, Intake intake, Population population, Labelling labelling, Grants grants) {
        this.workers = workers;
        this.intake = intake;
        this.population = population;
        this.labelling = labelling;
        this.grants = grants;
    }

    @EventListener(ApplicationReadyEvent.class)
    void settle() {
        add(AMARA, "Amara Diallo", Role.COORDINATOR, List.of("walworth", "peckham"));
        add(BEN, "Ben Osei", Role.COORDINATOR, List.of("dulwich"));
        add(TOM, "Tom Reilly", Role.ADMINISTRATOR, List.of());
        add(RUTH, "Ruth Ansah", Role.GOVERNANCE, List.of());
        done(workers.add(new NewWorker(SANA, "Sana Malik", NURSE, Set.of()), new Password(PASSWORD)));
        done(workers.beginRole(SANA, ALSO_COORDINATOR));
        new DemonstrationClassification(labelling, grants).classify();
        send(ErrorRates.DEFAULT);
        population.countCoverage();
    }

    /// A team of care coordinators that covers Walworth. Adding it again changes nothing.
    static void addWalworthTeam(Teams teams) {
        teams.put(Team.open(
                new TeamKey("walworth"),
                LocalDate.of(2026, 1, 1),
                new OrganisationCode("QHS"),
                WALWORTH_TEAM,
                Coverage.ofNeighbourhoods(new NeighbourhoodKey("walworth")),
                DutyDesk.NONE));
    }

    /// Every partner sends everything about the same people, and slips as often as this.
    void send(ErrorRates slips) {
        for (Feed feed : feeds(slips)) {
            intake.take(Workers.operator(), feed, Intake.Mode.KEEP, Progress.SILENT);
        }
    }

    private void add(String username, String name, Role role, List<String> neighbourhoods) {
        done(workers.add(NewWorker.of(username, name, role, neighbourhoods), new Password(PASSWORD)));
    }

    private static void done(Workers.Outcome outcome) {
        if (outcome instanceof Workers.Outcome.Refused refused) {
            throw new IllegalStateException(refused.sentence());
        }
    }

    /// Lets somebody read who everybody really is.
    void truth(Consumer<Truth> work) {
        try (Stream<String> lines = Files.lines(write(ErrorRates.DEFAULT).resolve("truth.csv"))) {
            work.accept(new Truth(lines.skip(1)
                    .map(line -> line.split(",", -1))
                    .map(cells -> new Truth.Line(cells[0], cells[1], cells[2]))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Feed> feeds(ErrorRates slips) {
        return Feeds.at(write(slips));
    }

    private static Path write(ErrorRates slips) {
        try {
            Path folder = Files.createTempDirectory("kith-borough-");
            Borough.write(
                    Setting.of(PEOPLE, 1).on(London.today(Clock.systemUTC())).with(slips), folder, (_, _) -> {});
            return folder.resolve("feeds");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
