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
                    "Taken back",
                    "What you added on %s counts no longer. It is kept, with who added it and took it back."
                            .formatted(Words.moment(added.at())),
                    Optional.empty(),
                    path,
                    reason,
                    mistakes);
        }
        Added.Whose whose = added.whose().get();
        Link person = new Link(
                whose.alreadyKnown() ? "Open the person who was known already" : "Open the person",
                "/people/" + whose.key());
        return whose.alreadyKnown()
                ? new AddedPage(
                        "The person was known already",
                        "What you added is one more record of somebody whom Kith knew already. Their page says why it is theirs.",
                        Optional.of(person),
                        path,
                        reason,
                        mistakes)
                : new AddedPage(
                        "The person was added",
                        "They are found by everybody who may search, and stay where they are when partners send their records.",
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
