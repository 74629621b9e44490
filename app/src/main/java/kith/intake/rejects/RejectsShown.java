package kith.intake.rejects;

import java.util.List;

/// The answer to a request for what an import rejected.
public sealed interface RejectsShown {

    /// One page of them.
    record Page(List<Reject> rejects) implements RejectsShown {

        public Page {
            rejects = List.copyOf(rejects);
        }
    }

    /// The viewer may not read them, and why.
    record No(String sentence) implements RejectsShown {}
}
