package kith.access;

/// What somebody who signs in does.
public enum Role {
    COORDINATOR("Care coordinator"),
    GP("GP"),
    LINK_WORKER("Link worker"),
    ANALYST("Analyst"),
    GOVERNANCE("Information governance lead"),
    ADMINISTRATOR("Administrator"),
    /// Whoever runs a command on the machine itself.
    OPERATOR("Operator");

    private final String words;

    Role(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
