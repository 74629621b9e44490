package kith.access;

/// An entry as it stands in the log.
///
/// @param writtenBy the number of the transaction that wrote it
public record Logged(long id, long writtenBy, AuditEntry entry) {}
