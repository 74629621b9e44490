package kith.people.linkage;

import java.util.List;

/// What the matcher compares of a record, field by field as [Frozen#FIELDS] has them, empty where it says nothing.
public record SaidRow(long record, int partner, List<String> texts) {

    public SaidRow {
        texts = List.copyOf(texts);
    }

    @Override
    public String toString() {
        return "SaidRow[" + record + "]";
    }
}
