package kith.places;

/// A small area (LSOA): 1,000 to 3,000 people.
///
/// @param residents counted or estimated by the Office for National Statistics; never the number registered
public record Area(Edition edition, String code, String name, Ward ward, String msoa, int residents) {

    public Area {
        checkCode(code);
    }

    /// An electoral ward, by its GSS code.
    public record Ward(String code, String name) {}

    static void checkCode(String code) {
        if (!code.matches("[EWSN][0-9]{8}")) {
            throw new IllegalArgumentException("\"%s\" is not a GSS code like E01003911".formatted(code));
        }
    }
}
