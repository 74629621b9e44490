package kith.borough.people;

import java.time.LocalDate;

/// Whether somebody lives.
public sealed interface Life {

    record Living() implements Life {}

    /// Dead, and when is known.
    record Ended(LocalDate on) implements Life {}

    /// Dead, and nobody wrote down when.
    record EndedUnknown() implements Life {}

    Life LIVING = new Living();
}
