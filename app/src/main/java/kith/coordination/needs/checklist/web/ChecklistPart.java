package kith.coordination.needs.checklist.web;

/// When a person was asked about being safe at home.
///
/// @param asked in a sentence; empty where they never were
public record ChecklistPart(String path, String asked) {}
