package kith.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import kith.access.AccessOutcome;
import kith.access.Grants;
import kith.access.workers.Workers;
import kith.cli.application.Application;
import kith.cli.terminal.Ending;
import kith.cli.terminal.Terminal;
import kith.cli.terminal.Trouble;
import kith.intake.labels.ClassificationFile;
import kith.intake.labels.LabelPermissions;
import kith.intake.labels.Labelling;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "labels",
        description = "Classifies codes and words that Kith does not know. A server labels again what is stored.",
        mixinStandardHelpOptions = true)
final class LabelsCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(
            paramLabel = "FILE",
            description =
                    "A CSV file with the columns partner,kind,system,code,words,label,reason. The label is normal,"
                            + " sensitive or restricted. An empty cell stands for any.")
    private Path file = Path.of("");

    LabelsCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        ClassificationFile decided;
        try {
            decided = ClassificationFile.of(Files.readAllLines(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new Trouble.CannotRun("The file could not be read as UTF-8.");
        } catch (ClassificationFile.Unusable unusable) {
            terminal.tell("kith: " + unusable.getMessage());
            return Ending.REJECTED_OR_NOT_FOUND.status();
        }
        try (Application application = Application.forCommand()) {
            if (application.get(Grants.class).decide(Workers.operator(), LabelPermissions.CLASSIFY)
                    instanceof AccessOutcome.Permitted(var granted)) {
                application.get(Labelling.class).classify(granted, decided.lines());
                terminal.tell("%,d classifications are in force. A server labels again what is stored."
                        .formatted(decided.lines().size()));
                return Ending.DONE.status();
            }
            terminal.tell("kith: " + LabelPermissions.CLASSIFY.sentence());
            return Ending.REJECTED_OR_NOT_FOUND.status();
        }
    }
}
