package kith.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import kith.access.Viewer;
import kith.access.audit.AuditEntry;
import kith.access.audit.AuditLog;
import kith.access.audit.Checkpoint;
import kith.access.audit.Finding;
import kith.access.audit.Outcome;
import kith.access.audit.Verification;
import kith.access.workers.Workers;
import kith.cli.application.Application;
import kith.cli.terminal.Ending;
import kith.cli.terminal.Terminal;
import kith.engine.terms.TextLimits;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "audit", description = "Proves that nobody has altered the audit log.", mixinStandardHelpOptions = true)
final class AuditCommand implements Runnable {

    private final Terminal terminal;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    AuditCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what: checkpoint, verify or erase");
    }

    @Command(
            name = "checkpoint",
            description = "Signs what is true of the log now. Keep it where nobody who runs Kith can change it.",
            mixinStandardHelpOptions = true)
    int checkpoint(@Option(names = "--out", paramLabel = "FILE", description = "Where to write it.") @Nullable Path out)
            throws IOException {
        try (Application application = Application.forCommand()) {
            AuditLog log = application.get(AuditLog.class);
            log.seal(application.get(Clock.class).instant());
            log.keepCheckpoint();
            Optional<String> note = log.checkpoint();
            if (note.isEmpty()) {
                terminal.tell("kith: The log holds nothing yet.");
                return Ending.REJECTED_OR_NOT_FOUND.status();
            }
            if (out == null) {
                terminal.out().print(note.get());
            } else {
                Files.writeString(out, note.get());
            }
            return Ending.DONE.status();
        }
    }

    @Command(
            name = "verify",
            description = "Proves the log, and names what was altered, removed, reordered, inserted or cut off.",
            mixinStandardHelpOptions = true)
    int verify(
            @Option(names = "--checkpoint", paramLabel = "FILE", description = "A checkpoint kept elsewhere.") @Nullable
                    Path checkpoint)
            throws IOException {
        try (Application application = Application.forCommand()) {
            AuditLog log = application.get(AuditLog.class);
            Optional<Checkpoint> given = Optional.empty();
            if (checkpoint != null) {
                given = log.read(Files.readString(checkpoint));
                if (given.isEmpty()) {
                    terminal.tell(
                            "kith: %s is not a checkpoint that the key of this log signed.".formatted(checkpoint));
                    return Ending.REJECTED_OR_NOT_FOUND.status();
                }
            }
            return print(log.verify(given));
        }
    }

    @Command(
            name = "erase",
            description =
                    "Erases the content of one entry under law. The log keeps that there was an entry, who made it,"
                            + " and why it was erased. Needs the owner of the database.",
            mixinStandardHelpOptions = true)
    int erase(
            @Parameters(
                            paramLabel = "ENTRY",
                            description = "The number of the entry, as the file of the access log has it.")
                    long entry,
            @Option(names = "--reason", paramLabel = "WORDS", required = true, description = "Why it is erased.")
                    String reason) {
        if (reason.isBlank() || !TextLimits.isStorable(reason)) {
            throw new ParameterException(spec.commandLine(), "Say why the entry is erased: --reason WORDS");
        }
        try (Application application = Application.forCommand()) {
            Viewer operator = Workers.operator();
            AuditEntry saying = new AuditEntry(
                    application.get(Clock.class).instant(),
                    operator.worker(),
                    operator.role().words(),
                    operator.purpose().words(),
                    Outcome.GRANTED,
                    AuditLog.ERASURE,
                    "operates Kith as " + operator.name(),
                    AuditLog.erasureOf(entry),
                    List.of(),
                    Optional.empty(),
                    Optional.of(reason.strip()),
                    Optional.empty());
            if (application.get(AuditLog.class).erase(entry, saying)) {
                return Ending.DONE.status();
            }
            terminal.tell("kith: There is no entry %d that has content.".formatted(entry));
            return Ending.REJECTED_OR_NOT_FOUND.status();
        }
    }

    private int print(Verification verification) {
        for (Finding finding : verification.findings()) {
            terminal.out().println(finding.sentence());
        }
        terminal.out()
                .println("%s\t%,d entries, %,d waiting, %,d erased\troot %s"
                        .formatted(
                                verification.holds() ? "kept" : "broken",
                                verification.entries(),
                                verification.waiting(),
                                verification.erased(),
                                verification.root()));
        verification.unknown().ifPresent(sentence -> terminal.out().println(sentence));
        return verification.holds() ? Ending.DONE.status() : Ending.REJECTED_OR_NOT_FOUND.status();
    }
}
