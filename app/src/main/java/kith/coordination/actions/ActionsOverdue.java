package kith.coordination.actions;

import java.time.LocalDate;
import kith.kernel.notify.Notification;
import kith.kernel.notify.Wording;

/// Tells a worker how many of their actions are overdue.
record ActionsOverdue(int overdue, LocalDate on) implements Notification {

    private static final Wording WORDING = new Wording("actions-overdue", "Overdue actions in Kith", """
            On {on} this many of your actions are overdue: {overdue}.

            Sign in to see them: {site}
            """);

    @Override
    public Wording wording() {
        return WORDING;
    }
}
