package kith.web.person;

import java.util.Optional;
import kith.access.workers.Worker;
import kith.access.workers.Workers;
import kith.intake.Added;
import kith.kernel.WorkerId;
import kith.ui.Link;
import kith.ui.Words;

/// A record that a worker added by hand, in a sentence.
///
/// @param takeBack where it can be taken back, for whoever added it
public record Hand(String sentence, Optional<Link> takeBack) {

    static Hand of(Added added, WorkerId viewer, Workers workers) {
        boolean own = added.by().equals(viewer);
        return new Hand(
                "%s added a record by hand on %s."
                        .formatted(
                                own
                                        ? "You"
                                        : workers.find(added.by())
                                                .map(Worker::name)
                                                .orElse("A worker"),
                                Words.moment(added.at())),
                own
                        ? Optional.of(
                                new Link("Take it back", "/added/" + added.run().value()))
                        : Optional.empty());
    }
}
