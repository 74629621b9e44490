package kith.borough;

/// A general practice, by its ODS code.
record Practice(String code, String name, String neighbourhood) {

    /// With no practice.
    static final Practice NONE = new Practice("", "", "");

    boolean isNone() {
        return code.isEmpty();
    }
}
