package kith.access;

/// A task that changes how Kith works and shows nobody's record, such as starting an import.
public interface AdministrativeAction extends Task {}
