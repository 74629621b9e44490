package kith.borough.people;

/// What somebody is called.
///
/// @param middle empty where there is no second name
/// @param before the family name before marriage, empty where it never changed
public record PersonName(String given, String middle, String family, String before) {

    @Override
    public String toString() {
        return "a name";
    }
}
