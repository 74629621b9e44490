package kith.cli;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import kith.access.audit.AuditLog;
import kith.cli.application.Application;
import kith.cli.terminal.Ending;
import kith.cli.terminal.Terminal;
import kith.intake.labels.CodeLists;
import kith.kernel.Promise;
import kith.kernel.postgres.Database;
import kith.kernel.postgres.EmbeddedPostgres;
import picocli.CommandLine.Command;

@Command(
        name = "check",
        description = "Shows the settings and the database, and checks the data and the audit log.",
        mixinStandardHelpOptions = true)
final class Check implements Callable<Integer> {

    private static final String MAY_CHANGE =
            "The role that Kith works as could change the audit log. Give KITH_DATABASE_URL a role that owns nothing,"
                    + " and KITH_DATABASE_OWNER_URL the owner. Until then, keep checkpoints elsewhere";

    private final Terminal terminal;

    Check(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws SQLException {
        try (Application application = Application.forCommand()) {
            application.settings().forEach(setting -> terminal.out().println(setting.line()));
            database(application);
            if (application.get(AuditLog.class).mayBeChangedByKith()) {
                terminal.out().println("warning\t%s".formatted(MAY_CHANGE));
            }
            application
                    .get(CodeLists.class)
                    .warnings()
                    .forEach(warning -> terminal.out().println("warning\t" + warning));
            return promises(application.all(Promise.class))
                    ? Ending.DONE.status()
                    : Ending.REJECTED_OR_NOT_FOUND.status();
        }
    }

    private void database(Application application) throws SQLException {
        String kind = switch (application.get(Database.class)) {
            case EmbeddedPostgres embedded -> "embedded, log in " + embedded.log();
            case Database.Outside outside -> "outside, at " + outside.address();
        };
        try (Connection connection = application.get(DataSource.class).getConnection()) {
            terminal.out()
                    .println("database\tPostgreSQL %s\t%s"
                            .formatted(connection.getMetaData().getDatabaseProductVersion(), kind));
        }
    }

    private boolean promises(List<Promise> promises) {
        boolean all = true;
        for (Promise promise : promises) {
            long broken = promise.broken();
            all &= broken == 0;
            String kept = broken == 0 ? "kept" : "broken %,d times".formatted(broken);
            String places = broken == 0 ? "" : String.join(" ", promise.places());
            terminal.out()
                    .println("%s\t%s\t%s"
                            .formatted(kept, promise.sentence(), places)
                            .stripTrailing());
        }
        return all;
    }
}
