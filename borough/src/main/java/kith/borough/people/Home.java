package kith.borough.people;

/// Where somebody lives. People of one property number are a household.
public record Home(long uprn, String line, String postcode, Area area) {

    /// NHS Data Dictionary: the postcode that stands for no fixed abode.
    public static final String NO_FIXED_ABODE = "ZZ99 3VZ";

    static Home none(Area outside) {
        return new Home(0, "No fixed abode", NO_FIXED_ABODE, outside);
    }

    boolean isNone() {
        return uprn == 0;
    }
}
