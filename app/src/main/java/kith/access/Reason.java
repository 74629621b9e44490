package kith.access;

/// Why a viewer needs to see somebody their work alone does not open, in their own words.
public record Reason(String words) {

    public Reason {
        if (words.isBlank()) {
            throw new IllegalArgumentException("A reason must say something");
        }
    }
}
