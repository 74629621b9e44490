package kith.intake.web;

import java.util.Optional;
import kith.access.workers.Worker;
import kith.access.workers.Workers;
import kith.intake.byhand.Added;
import kith.kernel.WorkerId;
import kith.ui.Link;
import kith.ui.Words;

/// A record that a worker added by hand, in a sentence.
///
/// @param undo where the worker who added it can undo that
public record AddedRecord(String sentence, Optional<Link> undo) {

    static AddedRecord of(Added added, WorkerId viewer, Workers workers) {
        boolean own = added.by().equals(viewer);
        String who = own ? "You" : workers.find(added.by()).map(Worker::name).orElse("A worker");
        return new AddedRecord(
                "%s added a record by hand on %s.".formatted(who, Words.moment(added.at())),
                own ? Optional.of(new Link("Undo", "/added/" + added.run().value())) : Optional.empty());
    }
}
