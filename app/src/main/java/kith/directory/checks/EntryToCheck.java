package kith.directory.checks;

import java.time.LocalDate;
import kith.kernel.notify.Notification;
import kith.kernel.notify.Wording;

/// Asks whoever speaks for a service whether its entry is right. The two numbers are the key of the link.
record EntryToCheck(long first, long second, LocalDate until) implements Notification {

    private static final Wording WORDING = new Wording("entry-to-check", "Is your entry still right?", """
            Your group has an entry in the directory of local support. Link workers and residents use it.
            Please look at it. If it is right, you press one button. If something is wrong, tell us there:

            {site}/check/{first}-{second}

            You need no account. The link works until {until}. If you do not answer, the entry will say that it may be
            out of date. We ask about an entry at most four times a year. Please do not send the link to anybody outside your group.
            """);

    @Override
    public Wording wording() {
        return WORDING;
    }
}
