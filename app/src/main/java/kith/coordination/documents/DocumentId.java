package kith.coordination.documents;

import kith.kernel.Id;

/// A document about a person.
public record DocumentId(long value) implements Id {

    @Override
    public Number number() {
        return value;
    }

    @Override
    public String toString() {
        return "document " + value;
    }
}
