package kith.intake.rejects;

import java.util.ArrayList;
import java.util.List;
import kith.engine.feeds.items.Rejected;
import kith.intake.runs.Tally;
import kith.kernel.RunId;
import org.springframework.transaction.support.TransactionTemplate;

/// The lines that one import rejects, stored as they come, a few hundred at a time.
public final class Rejects {

    private static final int AT_ONCE = 500;

    private final RunId run;
    private final RejectStore store;
    private final TransactionTemplate transaction;
    private final List<Rejected> waiting = new ArrayList<>();
    private int written;
    private long rejected;
    private long keptOut;
    private long setAside;
    private long notRead;

    Rejects(RunId run, RejectStore store, TransactionTemplate transaction) {
        this.run = run;
        this.store = store;
        this.transaction = transaction;
    }

    public void add(Rejected one) {
        switch (one.kind()) {
            case REJECTED -> rejected++;
            case KEPT_OUT -> keptOut++;
            case SET_ASIDE, NOTICE -> setAside++;
            case NOT_READ -> notRead++;
            case NO_DATA -> {}
        }
        waiting.add(one);
        if (waiting.size() >= AT_ONCE) {
            write();
        }
    }

    public void write() {
        if (!waiting.isEmpty()) {
            transaction.executeWithoutResult(_ -> store.add(run, written + 1, waiting));
            written += waiting.size();
            waiting.clear();
        }
    }

    /// How many lines were rejected because something is wrong with them.
    public long rejected() {
        return rejected;
    }

    public Tally tally() {
        return Tally.rejected(rejected)
                .plus(Tally.keptOut(keptOut))
                .plus(Tally.setAside(setAside))
                .plus(Tally.notRead(notRead));
    }
}
