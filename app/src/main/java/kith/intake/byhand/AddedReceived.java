package kith.intake.byhand;

/// A record was added by hand and waits to be linked. It is announced through the outbox.
///
/// @param run the number of the run that brought it
public record AddedReceived(long run) {}
