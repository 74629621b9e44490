package kith.population;

/// What comes first on a caseload. Where it is the same, names decide.
public enum Sorting {
    /// Most conditions first.
    CONDITIONS("conditions"),
    NAME("name"),
    /// Oldest first.
    AGE("age"),
    /// Longest on the list first.
    SINCE("since"),
    /// Most deprived area first; unknown last.
    DEPRIVATION("deprivation");

    private final String key;

    Sorting(String key) {
        this.key = key;
    }

    /// As it stands in addresses of pages.
    public String key() {
        return key;
    }
}
