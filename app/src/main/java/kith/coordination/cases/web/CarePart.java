package kith.coordination.cases.web;

import java.util.List;
import java.util.Optional;
import kith.ui.Entry;

/// Who looks after a person.
///
/// @param cases the open cases, each as lines of a summary
/// @param change where the viewer changes it; empty where they may not
public record CarePart(List<List<Entry>> cases, Optional<String> change) {

    public CarePart {
        cases = List.copyOf(cases);
    }
}
