package kith.outcomes.web;

import kith.ui.Mistakes;
import kith.ui.person.PersonFrame;

/// Asks why a measurement was a mistake.
///
/// @param measurement its number
/// @param why as typed
public record MistakePage(PersonFrame frame, String path, String measurement, String why, Mistakes mistakes) {

    @Override
    public String toString() {
        return "MistakePage[" + measurement + "]";
    }
}
