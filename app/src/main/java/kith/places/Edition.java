package kith.places;

/// A drawing of the country's small areas (LSOA). The same code can be in both and mean two shapes.
public enum Edition {
    LSOA_2011(2011),
    LSOA_2021(2021);

    private final int year;

    Edition(int year) {
        this.year = year;
    }

    public int year() {
        return year;
    }

    static Edition of(int year) {
        for (Edition edition : values()) {
            if (edition.year == year) {
                return edition;
            }
        }
        throw new IllegalStateException("unknown edition of small areas " + year);
    }
}
