package kith.access.history;

import java.time.LocalDate;
import kith.kernel.notify.Notification;
import kith.kernel.notify.Wording;

/// Tells an information governance lead that somebody used Kith in an unusual way. It names nobody.
record UnusualUseFound(int workers, LocalDate since) implements Notification {

    private static final Wording WORDING = new Wording("unusual-use", "Unusual use of Kith since {since}", """
            Workers who used Kith in an unusual way since {since}: {workers}.

            Unusual use can have a good reason. To see who they are and what was unusual, sign in to Kith:
            {site}/audit/use

            Kith sends this e-mail once a week to information governance leads. Do not reply to it.
            """);

    @Override
    public Wording wording() {
        return WORDING;
    }
}
