package kith.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import kith.access.Grants;
import kith.access.workers.Workers;
import kith.cli.application.Application;
import kith.cli.application.Door;
import kith.cli.application.Settings;
import kith.cli.demonstration.DemonstrationClassification;
import kith.cli.demonstration.DemonstrationClock;
import kith.cli.demonstration.DemonstrationStaff;
import kith.cli.demonstration.DemonstrationWork;
import kith.cli.demonstration.SignIns;
import kith.cli.terminal.Ending;
import kith.cli.terminal.Terminal;
import kith.directory.DirectoryImport;
import kith.intake.Intake;
import kith.intake.labels.Labelling;
import kith.kernel.London;
import kith.kernel.jobs.RegularJob;
import kith.kernel.time.Time;
import kith.partners.Organisations;
import kith.partners.Teams;
import kith.places.Places;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "demo",
        description =
                "Creates the demonstration borough if there is no data yet, starts the server and prints the sign-ins.",
        mixinStandardHelpOptions = true)
final class Demo implements Callable<Integer> {

    private final Terminal terminal;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--people", paramLabel = "N", description = "Number of registered people (default: 5000).")
    private int people = BoroughCommand.PEOPLE;

    @Option(
            names = "--seed",
            paramLabel = "S",
            description = "Seed of the random numbers. The same seed gives the same borough (default: 1).")
    private long seed = BoroughCommand.SEED;

    @Option(names = "--port", paramLabel = "P", description = "The port to serve on (default: KITH_PORT, or 8080).")
    private Optional<Integer> port = Optional.empty();

    Demo(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        if (!Settings.databaseUrl().isBlank()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "KITH_DATABASE_URL is set. The demonstration does not run on your own database, so that synthetic people never mix with real ones. Unset it first.");
        }
        Path data = Settings.data();
        var demonstration = new Demonstration(data, terminal);
        if (!demonstration.isPlanned() && (!demonstration.hasDatabase() || nothingIsImported())) {
            demonstration.plan(people, seed);
        }
        try (Application application = Application.serving(
                port, Optional.of(Door.THIS_MACHINE), Optional.of(new DemonstrationClock(Time.inMicroseconds())))) {
            demonstration.complete(
                    new DemonstrationClassification(application.get(Labelling.class), application.get(Grants.class)),
                    new Imports(application, terminal),
                    Matching.in(application, terminal),
                    London.today(application.get(Clock.class)));
            demonstration.completeSupport(
                    application.get(DirectoryImport.class), London.today(application.get(Clock.class)));
            var signIns = DemonstrationWork.beforeAll(() -> SignIns.in(
                    data,
                    new DemonstrationStaff(
                            application.get(Workers.class),
                            application.get(Organisations.class),
                            application.get(Teams.class),
                            application.get(Places.class))));
            demonstration.completeWork(demonstration.work(application::get, application.all(RegularJob.class)));
            try (Application site = Application.servingPublicSite(
                    Optional.of(publicPort(application)), Optional.of(Door.THIS_MACHINE))) {
                terminal.tell("");
                terminal.tell("Kith is at " + application.url() + " (press Ctrl+C to stop)");
                terminal.tell("The public site is at " + site.url());
                terminal.tell("");
                terminal.tell(signIns.table());
                application.serveUntilTheEnd();
            }
        }
        return Ending.DONE.status();
    }

    /// The port that is set for the public site; otherwise the one after the application's, or any where that is taken.
    private static int publicPort(Application application) {
        return Settings.publicPort().orElseGet(() -> {
            int next = application.port() + 1;
            try (ServerSocket _ = new ServerSocket(next, 1, InetAddress.getLoopbackAddress())) {
                return next;
            } catch (IOException | IllegalArgumentException taken) {
                return 0;
            }
        });
    }

    private static boolean nothingIsImported() {
        try (Application application = Application.forCommand()) {
            return application.get(Intake.class).latest(1).isEmpty();
        }
    }
}
