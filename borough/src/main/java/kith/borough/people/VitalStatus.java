package kith.borough.people;

import java.time.LocalDate;

/// Whether somebody lives.
public sealed interface VitalStatus {

    record Living() implements VitalStatus {}

    /// Dead, and when is known.
    record Ended(LocalDate on) implements VitalStatus {}

    /// Dead, and nobody wrote down when.
    record EndedUnknown() implements VitalStatus {}

    VitalStatus LIVING = new Living();
}
