package kith.access;

import kith.ui.reasons.ReasonKind;

/// Why a viewer needs to see somebody their work alone does not open: one of a list, and their own words.
public record Reason(ReasonKind kind, String words) {

    public Reason {
        if (words.isBlank()) {
            throw new IllegalArgumentException("A reason must say something");
        }
    }

    /// As the log keeps it: `A referral or a discharge: rang us from the ward`.
    String inFull() {
        return kind.words() + ": " + words;
    }
}
