package kith.people.linkage.components;

/// A record that took over the local id of an earlier one.
public record ReusedLocalId(long earlier, long record) {}
