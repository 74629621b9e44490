package kith.access;

/// What a viewer is reading for.
public enum Purpose {
    /// Looking after the person.
    DIRECT_CARE("Direct care"),
    /// Seeing how the borough does, in figures.
    PLANNING("Planning"),
    /// Keeping the lists, imports and records in order.
    ADMINISTRATION("Administration"),
    /// Checking how the log and the rules were used.
    AUDIT("Audit");

    private final String words;

    Purpose(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
