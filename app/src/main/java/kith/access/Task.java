package kith.access;

/// What a [TaskPermission] permits. A module declares one interface for each task, which has no members and is
/// never implemented: it is the type by which the compiler tells one [TaskGrant] from another.
public interface Task {}
