package kith.directory.checks;

import java.util.UUID;

/// An entry that may be out of date.
public record OldEntry(UUID entry, String name, String organisationName) {}
