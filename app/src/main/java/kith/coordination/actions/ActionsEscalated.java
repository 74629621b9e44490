package kith.coordination.actions;

import java.time.LocalDate;
import kith.kernel.notify.Notification;
import kith.kernel.notify.Wording;

/// Tells a worker that actions they asked for stay overdue.
record ActionsEscalated(LocalDate on) implements Notification {

    private static final Wording WORDING =
            new Wording("actions-escalated", "Actions that you asked for stay overdue", """
            On {on} actions that you asked for have been overdue for some days.

            Sign in to see them: {site}
            """);

    @Override
    public Wording wording() {
        return WORDING;
    }
}
