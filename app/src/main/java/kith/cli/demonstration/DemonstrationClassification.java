package kith.cli.demonstration;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import kith.access.Grants;
import kith.access.workers.Workers;
import kith.intake.labels.ClassificationFile;
import kith.intake.labels.LabelPermissions;
import kith.intake.labels.Labelling;

/// Classifies what the council and the community groups of the demonstration borough send in words: alerts,
/// services, tenancies and needs.
public record DemonstrationClassification(Labelling labelling, Grants grants) {

    private static final String FILE = "/demonstration/classification.csv";

    /// Before anything is imported.
    public void classify() {
        var granted =
                grants.decide(Workers.operator(), LabelPermissions.CLASSIFY).orRefuse();
        labelling.classifyBeforehand(granted, ClassificationFile.of(lines()).lines());
    }

    private static List<String> lines() {
        try (var reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(DemonstrationClassification.class.getResourceAsStream(FILE), FILE),
                StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
