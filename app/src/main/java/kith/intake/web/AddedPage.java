package kith.intake.web;

import kith.intake.byhand.Added;
import kith.ui.Mistakes;
import kith.ui.Words;

/// What the worker who added somebody by hand hears. It says nothing of who they are, and the same whether Kith
/// knows the person or not.
///
/// @param removable whether it can still be removed
/// @param reason as it was typed for removing it
public record AddedPage(
        String title, String sentence, boolean removable, String path, String reason, Mistakes mistakes) {

    static AddedPage of(Added added, String reason, Mistakes mistakes) {
        String path = "/added/" + added.run().value();
        String on = Words.moment(added.at());
        return added.takenBack()
                ? new AddedPage(
                        "Removed",
                        "What you added on %s no longer counts. We keep it, with the names of who added and removed it."
                                .formatted(on),
                        false,
                        path,
                        reason,
                        mistakes)
                : new AddedPage(
                        "Received",
                        "We received what you entered on %s. We now compare it with the records we hold.".formatted(on),
                        true,
                        path,
                        reason,
                        mistakes);
    }

    @Override
    public String toString() {
        return "AddedPage[" + path + "]";
    }
}
