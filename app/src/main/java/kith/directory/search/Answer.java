package kith.directory.search;

import java.util.List;
import java.util.Optional;

/// What a search found.
///
/// @param instead what to change where nothing was found, in sentences
public record Answer(
        Understood understood, Optional<StartingPoint> from, List<FoundSupport> found, List<String> instead) {

    public Answer {
        found = List.copyOf(found);
        instead = List.copyOf(instead);
    }
}
