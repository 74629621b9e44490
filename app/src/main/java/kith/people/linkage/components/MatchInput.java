package kith.people.linkage.components;

import java.util.List;

/// What the matcher compares of a record, field by field as [ActiveMatchModel#FIELDS] has them, empty where it
/// says nothing.
public record MatchInput(long record, int partner, List<String> texts) {

    public MatchInput {
        texts = List.copyOf(texts);
    }

    @Override
    public String toString() {
        return "MatchInput[" + record + "]";
    }
}
