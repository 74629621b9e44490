package kith.cli.demonstration;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import kith.access.workers.Workers;
import kith.coordination.candidates.OpenCandidate;
import kith.engine.feeds.Feed;
import kith.engine.feeds.Feeds;
import kith.intake.Intake;
import kith.intake.runs.Progress;

/// Somebody with a case moves house. Their practice sends the new address, which is where another team works.
final class MoveWork {

    private static final String PATIENTS = "Patient.ndjson.gz";
    private static final String DESCRIPTION = "feed.json";
    private static final String NEW_POSTCODE = "SE17 1AD";
    private static final Pattern NAME = Pattern.compile("\"family\":\"([^\"]*)\",\"given\":\\[\"([^\"]*)\"");

    private final Parts parts;
    private final Path feeds;

    /// @param feeds the folder with a folder for each partner
    MoveWork(Parts parts, Path feeds) {
        this.parts = parts;
        this.feeds = feeds;
    }

    /// Nobody moves whom no practice has under this name and birth date.
    void move(OpenCandidate person) {
        try (Stream<Path> partners = Files.list(feeds)) {
            List<Path> practices = partners.filter(partner -> Files.exists(partner.resolve(PATIENTS)))
                    .sorted()
                    .toList();
            for (Path practice : practices) {
                Optional<String> patient = patient(practice, person);
                if (patient.isPresent()) {
                    send(practice, patient.get());
                    return;
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Optional<String> patient(Path practice, OpenCandidate person) throws IOException {
        String born = person.born().map("\"birthDate\":\"%s\""::formatted).orElse("no birth date");
        String registered = "\"value\":\"%s\"".formatted(practice.getFileName());
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(practice.resolve(PATIENTS))), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> line.contains(born) && line.contains(registered))
                    .filter(line -> name(line).equals(Optional.of(person.name())))
                    .findFirst();
        }
    }

    private static Optional<String> name(String patient) {
        Matcher name = NAME.matcher(patient);
        return name.find() ? Optional.of("%s %s".formatted(name.group(2), name.group(1))) : Optional.empty();
    }

    /// Imports an extract that holds this change alone.
    private void send(Path practice, String patient) throws IOException {
        Path folder = Files.createTempDirectory("kith-move-");
        String description = Files.readString(practice.resolve(DESCRIPTION))
                .replace("\"extract\": \"full\"", "\"extract\": \"changes\"")
                .replaceFirst(
                        "\"extracted\": \"[^\"]*\"",
                        "\"extracted\": \"%s\"".formatted(parts.get(Clock.class).instant()));
        Files.writeString(folder.resolve(DESCRIPTION), description);
        Files.writeString(
                folder.resolve("Patient.ndjson"),
                patient.replaceFirst("\"postalCode\":\"[^\"]*\"", "\"postalCode\":\"%s\"".formatted(NEW_POSTCODE))
                        + "\n");
        for (Feed feed : Feeds.at(folder)) {
            parts.get(Intake.class).take(Workers.operator(), feed, Intake.Mode.KEEP, Progress.SILENT);
        }
        for (String file : List.of("Patient.ndjson", DESCRIPTION)) {
            Files.delete(folder.resolve(file));
        }
        Files.delete(folder);
    }
}
