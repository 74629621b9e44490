package kith.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import kith.cli.application.Settings;
import kith.cli.terminal.Trouble;
import kith.engine.reference.CsvLine;
import kith.people.linkage.Truth;

/// Who is really who, in the file that the demonstration borough is written with: partner, local id,
/// person.
record TruthFile(Path file) {

    private static final String HEADER = "partner,local_id,person";

    /// The one beside the feeds of a demonstration, where it is still there.
    static Optional<TruthFile> ofDemonstration(Path data) {
        return Optional.of(data.resolve("feeds").resolve("truth.csv"))
                .filter(_ -> Files.exists(Settings.demonstrationMark(data)))
                .filter(Files::isRegularFile)
                .map(TruthFile::new);
    }

    /// Lets work be done with the truth, and closes the file.
    <T> T reading(Function<Truth, T> work) {
        try (Stream<String> lines = Files.lines(file, StandardCharsets.UTF_8)) {
            if (!HEADER.equals(header())) {
                throw new Trouble.CannotRun("A file of the truth begins with the line " + HEADER);
            }
            return work.apply(
                    new Truth(lines.skip(1).filter(line -> !line.isBlank()).map(this::line)));
        } catch (IOException | UncheckedIOException unreadable) {
            throw new Trouble.CannotRun("The file of the truth cannot be read: " + file);
        }
    }

    private String header() throws IOException {
        try (Stream<String> lines = Files.lines(file, StandardCharsets.UTF_8)) {
            return lines.findFirst().orElse("");
        }
    }

    private Truth.Line line(String line) {
        List<String> cells = CsvLine.values(line);
        if (cells.size() != 3) {
            throw new Trouble.CannotRun("A line of the truth has three cells, and one of %s has %d"
                    .formatted(file.getFileName(), cells.size()));
        }
        return new Truth.Line(cells.get(0), cells.get(1), cells.get(2));
    }
}
