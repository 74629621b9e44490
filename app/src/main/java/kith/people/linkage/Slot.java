package kith.people.linkage;

/// Where the keys and pairs of a generation are kept: one slot is in force, and the next match fills the other.
enum Slot {
    FIRST(1),
    SECOND(2);

    private final int number;

    Slot(int number) {
        this.number = number;
    }

    static Slot of(int number) {
        return number == FIRST.number ? FIRST : SECOND;
    }

    int number() {
        return number;
    }

    Slot other() {
        return this == FIRST ? SECOND : FIRST;
    }
}
