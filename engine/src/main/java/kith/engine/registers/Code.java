package kith.engine.registers;

/// A SNOMED CT code that says a condition. A *screening* code is a positive finding of a questionnaire: weaker
/// than a diagnosis, and never enough for a register.
public record Code(String id, Condition condition, boolean screening) {}
