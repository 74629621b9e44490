package kith.partners;

/// The short name of a team, as `social-prescribing`.
public record TeamKey(String value) {

    /// Stands for the team of a worker who is in none. No team has this key; the database refuses it.
    public static final TeamKey NONE = new TeamKey("none");

    public TeamKey {
        if (!isKey(value)) {
            throw new IllegalArgumentException(
                    "\"%s\" cannot be a team's key: use small letters, digits and hyphens".formatted(value));
        }
    }

    /// Whether a word is written as a team's key.
    public static boolean isKey(String word) {
        return word.matches("[a-z0-9]+(-[a-z0-9]+)*");
    }

    public boolean isTeam() {
        return !equals(NONE);
    }

    @Override
    public String toString() {
        return value;
    }
}
