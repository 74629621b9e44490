package kith.people.records;

/// Who or what says which person a record belongs to.
public sealed interface AssertedBy {

    /// The first rule, which links where there is no match model yet.
    record FirstRule() implements AssertedBy {}

    /// A match model, by its number.
    record MatchModel(long id) implements AssertedBy {}

    /// A worker's decision, by its number.
    record Decision(long id) implements AssertedBy {}
}
