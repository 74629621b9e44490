package kith.cli;

import java.util.List;
import kith.cli.find.FindCommand;
import kith.cli.link.LinkCommand;
import kith.cli.terminal.Ending;
import kith.cli.terminal.Terminal;
import kith.cli.terminal.Trouble;
import kith.cli.workers.TeamCommand;
import kith.cli.workers.WorkerCommand;
import kith.kernel.jobs.ChildLine;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// Kith's command line. Commands that need no database never start Spring.
@Command(
        name = "kith",
        mixinStandardHelpOptions = true,
        version = "Kith 0.1.0",
        description = "Joins up health, care and community support in neighbourhoods.",
        synopsisSubcommandLabel = "COMMAND",
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {"0:done", "1:something was rejected or not found", "2:wrong usage", "3:could not run"},
        footerHeading = "%nSettings, from the environment:%n",
        footer = {
            "  KITH_DATABASE_URL  a PostgreSQL 15 or newer to use instead of the embedded one",
            "  KITH_DATA          the folder for all data (default: .kith beside this program)",
            "  KITH_PORT          the port to serve on (default: 8080)",
            "  KITH_PUBLIC_PORT   the port to serve the public site on (default: 8081)",
            "  KITH_PUBLIC_DATABASE_URL  the same database as the role of the public site",
            "  KITH_TLS_CERTIFICATE, KITH_TLS_KEY  a certificate and its key (PEM), to serve other machines by https",
            "  KITH_TRUSTED_PROXY  the address or network of the proxy that serves other machines by https",
            "  KITH_EXCLUDED_CODES  a CSV file of the codes that the law excludes, instead of the one Kith ships",
            "  KITH_LABELS        a CSV file of more codes and how confidential they are",
            "  KITH_TERMINOLOGY   a file of a SNOMED CT release: codes that are not in it are restricted",
            "  KITH_ALLOW_ROOT    yes: let root run the server",
            "  KITH_JAVA_HOME     the JDK to run on",
            "  KITH_JAVA_OPTS     more options for Java",
            "  KITH_REHEARSE      no: do not make the start-up cache after a build (starts take longer)",
            "",
            "./kith test runs every test. The README lists what it needs."
        })
public final class Main implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    public static void main(String[] arguments) {
        ServerJob.endWithTheServer();
        Terminal terminal = Terminal.system();
        if (ServerJob.find(terminal).isEmpty()) {
            Root.warning(Root.uid(), arguments).ifPresent(terminal::tell);
        }
        System.exit(run(terminal, arguments));
    }

    static int run(Terminal terminal, String... arguments) {
        CommandLine line = new CommandLine(new Main());
        for (Object command : commands(terminal)) {
            line.addSubcommand(command);
        }
        // What a benchmark takes is its own affair.
        line.addSubcommand(new CommandLine(new Bench(terminal)).setUnmatchedOptionsArePositionalParams(true));
        return line.setOut(terminal.results())
                .setErr(terminal.messages())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((trouble, _, _) -> ended(terminal, trouble))
                .execute(arguments);
    }

    private static List<Object> commands(Terminal terminal) {
        return List.of(
                new Demo(terminal),
                new Serve(terminal),
                new ImportCommand(terminal),
                new MatchCommand(terminal),
                new FindCommand(terminal),
                new WorkerCommand(terminal),
                new TeamCommand(terminal),
                new AuditCommand(terminal),
                new BoroughCommand(terminal),
                new PlacesCommand(terminal),
                new DirectoryCommand(terminal),
                new LabelsCommand(terminal),
                new LinkCommand(terminal),
                new Check(terminal));
    }

    private static int ended(Terminal terminal, Exception trouble) {
        terminal.tell("kith: " + Trouble.sentence(trouble));
        ServerJob.find(terminal).ifPresent(job -> job.say(new ChildLine.Failed(Trouble.sentenceForPages(trouble))));
        return Ending.COULD_NOT_RUN.status();
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Name a command");
    }
}
