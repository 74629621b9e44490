package kith.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import kith.access.Grants;
import kith.access.workers.Workers;
import kith.cli.application.Application;
import kith.cli.terminal.Ending;
import kith.cli.terminal.Terminal;
import kith.directory.DirectoryImport;
import kith.directory.DirectoryImport.Withdrawals;
import kith.directory.DirectoryPermissions;
import kith.directory.FeedReport;
import kith.directory.feeds.FeedFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "directory", description = "Manages the directory of support.", mixinStandardHelpOptions = true)
final class DirectoryCommand implements Runnable {

    private final Terminal terminal;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    DirectoryCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what: import");
    }

    @Command(
            name = "import",
            description = "Imports a feed of another directory: JSON of Open Referral UK (1.0 or 3.0), or CSV.",
            mixinStandardHelpOptions = true)
    int take(
            @Parameters(paramLabel = "PATH", description = "A file or a folder of files.") Path path,
            @Option(
                            names = "--feed",
                            paramLabel = "KEY",
                            description = "The key of the feed (default: the name of the file or folder).")
                    Optional<String> feed,
            @Option(
                            names = "--confirm-withdrawals",
                            description = "Withdraws what the feed no longer has, even where that is much.")
                    boolean confirmed,
            @Option(names = "--json", description = "Prints the report as one JSON object.") boolean json)
            throws IOException {
        if (!Files.exists(path)) {
            terminal.tell("kith: There is no " + path);
            return Ending.REJECTED_OR_NOT_FOUND.status();
        }
        String key = feed.orElseGet(() -> keyOf(path));
        if (!key.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            throw new ParameterException(
                    spec.commandLine(), "The key of a feed has small letters, digits and hyphens only");
        }
        try (Application application = Application.forCommand()) {
            Optional<String> no = refusal(application.get(Grants.class), key);
            if (no.isPresent()) {
                terminal.tell("kith: " + no.get());
                return Ending.REJECTED_OR_NOT_FOUND.status();
            }
            FeedReport report = application
                    .get(DirectoryImport.class)
                    .take(key, key, FeedFiles.read(path), confirmed ? Withdrawals.CONFIRMED : Withdrawals.ASK);
            print(report, json);
            return report.rejected() + report.held() > 0 ? Ending.REJECTED_OR_NOT_FOUND.status() : Ending.DONE.status();
        }
    }

    private void print(FeedReport report, boolean json) {
        report.differences().stream()
                .filter(difference -> !difference.what().equals("added"))
                .forEach(difference -> terminal.tell("%s: %s".formatted(difference.what(), difference.words())));
        report.notRead().forEach(file -> terminal.tell("not read: " + file));
        if (report.held() > 0) {
            terminal.tell("The feed lost %d entries. They stay until you import it again with --confirm-withdrawals."
                    .formatted(report.held()));
        }
        if (json) {
            terminal.out()
                    .printf(
                            Locale.ROOT,
                            "{\"read\": %d, \"added\": %d, \"changed\": %d, \"unchanged\": %d, \"rejected\": %d, \"withdrawn\": %d, \"held\": %d, \"notRead\": %d}%n",
                            report.read(),
                            report.added(),
                            report.changed(),
                            report.unchanged(),
                            report.rejected(),
                            report.withdrawn(),
                            report.held(),
                            report.notRead().size());
            return;
        }
        terminal.tell("%,d entries read: %,d added, %,d changed, %,d unchanged, %,d rejected; %,d withdrawn"
                .formatted(
                        report.read(),
                        report.added(),
                        report.changed(),
                        report.unchanged(),
                        report.rejected(),
                        report.withdrawn()));
    }

    private static Optional<String> refusal(Grants grants, String feed) {
        return grants.decide(Workers.operator(), DirectoryPermissions.IMPORT)
                .either(
                        granted -> {
                            grants.doing(granted, "importing the directory feed " + feed);
                            return Optional.empty();
                        },
                        Optional::of);
    }

    private static String keyOf(Path path) {
        return String.valueOf(path.toAbsolutePath().normalize().getFileName())
                .replaceAll("\\.[^.]*$", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
    }
}
