package kith.people.records;

import org.jspecify.annotations.Nullable;

/// Where a record says that its person is registered and lives.
///
/// @param area21 the small area of 2021
record Whereabouts(
        long record, @Nullable String practice, @Nullable String area21) {

    @Override
    public String toString() {
        return "Whereabouts[" + record + "]";
    }
}
