package kith.intake.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// A small file that shows a partner how to send records. The people in it are invented.
enum ExampleFile {
    PEOPLE("people.csv", "Who somebody is, as CSV. One row for each person."),
    FACTS("facts.csv", "What you know about somebody, as CSV. One row for each thing."),
    PATIENTS("Patient.ndjson", "Who somebody is, as FHIR R4 bulk data. One resource on each line."),
    CONDITIONS("Condition.ndjson", "Health conditions, as FHIR R4 bulk data. One resource on each line."),
    DESCRIPTION("feed.json", "Who sent the files, when, and whether they hold everything.");

    private final String file;
    private final String words;

    ExampleFile(String file, String words) {
        this.file = file;
        this.words = words;
    }

    static Optional<ExampleFile> find(String name) {
        return Stream.of(values()).filter(one -> one.file.equals(name)).findFirst();
    }

    String file() {
        return file;
    }

    String words() {
        return words;
    }

    byte[] content() {
        try (InputStream in =
                Objects.requireNonNull(ExampleFile.class.getResourceAsStream("/intake/examples/" + file))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
