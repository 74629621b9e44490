package kith.engine.feeds.items;

/// How the bytes of an item are to be read again.
public enum Format {
    /// One FHIR R4 resource as JSON.
    FHIR(0),
    /// One row of a CSV file; its header travels beside it.
    CSV(1);

    private final int code;

    Format(int code) {
        this.code = code;
    }

    /// As it is stored.
    public int code() {
        return code;
    }

    public static Format of(int code) {
        return switch (code) {
            case 0 -> FHIR;
            case 1 -> CSV;
            default -> throw new IllegalArgumentException("There is no format " + code);
        };
    }
}
