package kith.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kith.access.AccessPermissions;
import kith.access.Grants;
import kith.access.workers.Workers;
import kith.cli.application.Application;
import kith.cli.terminal.Ending;
import kith.cli.terminal.Terminal;
import kith.engine.reference.Problem;
import kith.partners.Boroughs;
import kith.places.Places;
import kith.places.ReferenceFolder;
import kith.places.Starting;
import kith.places.geometry.Boundary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "places",
        description = "Manages a borough's places and organisations.",
        mixinStandardHelpOptions = true)
final class PlacesCommand implements Runnable {

    private final Terminal terminal;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    PlacesCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what: import or start");
    }

    @Command(
            name = "import",
            description =
                    "Imports a folder of a borough's reference files, or boundaries as GeoJSON. Imports all of it, or nothing.",
            mixinStandardHelpOptions = true)
    int take(
            @Parameters(paramLabel = "PATH", description = "A folder, or a GeoJSON file with --boundaries.") Path path,
            @Option(
                            names = "--boundaries",
                            paramLabel = "KIND",
                            description = "What the boundaries are of: lsoa21, ward or neighbourhood.")
                    Optional<String> boundaries)
            throws IOException {
        if (!Files.exists(path)) {
            return refused("There is no " + path);
        }
        Optional<Boundary.Kind> kind = boundaries.map(this::kind);
        try (Application application = Application.forCommand()) {
            Optional<String> no = refusal(application.get(Grants.class), "taking in places from " + path.getFileName());
            if (no.isPresent()) {
                return refused(no.get());
            }
            return kind.isPresent()
                    ? draw(application.get(Places.class), path, kind.get())
                    : load(application.get(Boroughs.class), path);
        }
    }

    @Command(
            name = "start",
            description = "Sets the day on which a planned geography comes into force.",
            mixinStandardHelpOptions = true)
    int start(
            @Parameters(paramLabel = "GEOGRAPHY") String geography,
            @Option(names = "--on", paramLabel = "DATE", required = true) LocalDate on) {
        try (Application application = Application.forCommand()) {
            Optional<String> no =
                    refusal(application.get(Grants.class), "the start of geography %s on %s".formatted(geography, on));
            if (no.isPresent()) {
                return refused(no.get());
            }
            return switch (application.get(Places.class).start(geography, on)) {
                case Starting.Planned(var start) ->
                    told("Geography %s is in force from %s".formatted(start.geography(), start.since()));
                case Starting.Refused(String sentence) -> refused(sentence);
            };
        }
    }

    /// Why the operator may not, or nothing; then what they are about to do is in the log.
    private static Optional<String> refusal(Grants grants, String what) {
        return grants.decide(Workers.operator(), AccessPermissions.SET_PLACES)
                .either(
                        granted -> {
                            grants.doing(granted, what);
                            return Optional.empty();
                        },
                        Optional::of);
    }

    private Boundary.Kind kind(String word) {
        try {
            return Boundary.Kind.of(word);
        } catch (IllegalArgumentException unknown) {
            throw new ParameterException(spec.commandLine(), unknown.getMessage());
        }
    }

    private int load(Boroughs boroughs, Path folder) {
        return switch (boroughs.load(new ReferenceFolder.OnDisk(folder))) {
            case Boroughs.Outcome.Loaded(String what) -> told("Loaded: " + what);
            case Boroughs.Outcome.Unchanged _ -> told("Nothing has changed");
            case Boroughs.Outcome.Refused(var problems) -> refused(problems);
        };
    }

    private int draw(Places places, Path file, Boundary.Kind kind) throws IOException {
        try (InputStream geoJson = Files.newInputStream(file)) {
            var drawn = places.importBoundaries(String.valueOf(file.getFileName()), geoJson, kind);
            if (!drawn.problems().isEmpty()) {
                return refused(drawn.problems());
            }
            return told("%,d boundaries imported, %,d outside the borough ignored, %,d places without a boundary"
                    .formatted(drawn.taken(), drawn.elsewhere(), drawn.missing().size()));
        }
    }

    private int told(String sentence) {
        terminal.tell(sentence);
        return Ending.DONE.status();
    }

    private int refused(List<Problem> problems) {
        problems.forEach(problem -> terminal.tell(problem.toString()));
        return refused("Nothing was imported");
    }

    private int refused(String sentence) {
        terminal.tell("kith: " + sentence);
        return Ending.REJECTED_OR_NOT_FOUND.status();
    }
}
