package kith.places;

/// An edition of the English indices of multiple deprivation. Each was made for one edition of small areas and
/// says nothing about the other.
public enum Index {
    IMD_2019(2019, Edition.LSOA_2011),
    IMD_2025(2025, Edition.LSOA_2021);

    private final int year;
    private final Edition areas;

    Index(int year, Edition areas) {
        this.year = year;
        this.areas = areas;
    }

    public int year() {
        return year;
    }

    /// The only areas that it ranks.
    public Edition areas() {
        return areas;
    }

    static Index of(int year) {
        for (Index index : values()) {
            if (index.year == year) {
                return index;
            }
        }
        throw new IllegalStateException("unknown index of deprivation " + year);
    }
}
