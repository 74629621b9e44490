package kith.intake.web;

import java.util.Optional;
import kith.intake.Added;
import kith.ui.Link;
import kith.ui.Mistakes;
import kith.ui.Words;

/// What came of adding somebody, for the worker who did. It says nothing of who they are.
///
/// @param person where they are, as long as they are there
/// @param reason as it was typed for taking it back
public record AddedPage(
        String title, String sentence, Optional<Link> person, String path, String reason, Mistakes mistakes) {

    static AddedPage of(Added added, String reason, Mistakes mistakes) {
        String path = "/added/" + added.run().value();
        if (added.whose().isEmpty()) {
            return new AddedPage(
                    "Removed",
                    "What you added on %s no longer counts. We keep it, with the names of who added and removed it."
                            .formatted(Words.moment(added.at())),
                    Optional.empty(),
                    path,
                    reason,
                    mistakes);
        }
        Added.Whose whose = added.whose().get();
        Link person = new Link("Open the person", "/people/" + whose.key());
        return whose.alreadyKnown()
                ? new AddedPage(
                        "We already know this person",
                        "We added what you entered as another record for this person. Their page says why we linked it.",
                        Optional.of(person),
                        path,
                        reason,
                        mistakes)
                : new AddedPage(
                        "The person was added",
                        "Everybody who can search can find them. They stay when partners send their records.",
                        Optional.of(person),
                        path,
                        reason,
                        mistakes);
    }

    @Override
    public String toString() {
        return "AddedPage[" + path + "]";
    }
}
