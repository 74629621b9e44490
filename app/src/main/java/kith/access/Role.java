package kith.access;

/// What somebody who signs in does, and what they read for.
public enum Role {
    COORDINATOR("Care coordinator", Purpose.DIRECT_CARE),
    GP("GP", Purpose.DIRECT_CARE),
    LINK_WORKER("Link worker", Purpose.DIRECT_CARE),
    ANALYST("Analyst", Purpose.PLANNING),
    GOVERNANCE("Information governance lead", Purpose.AUDIT),
    ADMINISTRATOR("Administrator", Purpose.ADMINISTRATION),
    /// Whoever runs a command on the machine itself.
    OPERATOR("Operator", Purpose.ADMINISTRATION);

    private final String words;
    private final Purpose purpose;

    Role(String words, Purpose purpose) {
        this.words = words;
        this.purpose = purpose;
    }

    public String words() {
        return words;
    }

    public Purpose purpose() {
        return purpose;
    }
}
