package kith.borough.people;

/// A general practice, by its ODS code.
public record Practice(String code, String name, String neighbourhood) {

    /// With no practice.
    static final Practice NONE = new Practice("", "", "");

    public boolean isNone() {
        return code.isEmpty();
    }
}
