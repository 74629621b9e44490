package kith.access.audit;

import org.springframework.modulith.NamedInterface;

/// An entry as it stands in the log.
///
/// @param writtenBy the number of the transaction that wrote it
@NamedInterface("audit")
public record Logged(long id, long writtenBy, AuditEntry entry) {}
