package kith.borough.people;

import java.util.List;
import kith.borough.setting.Dice;

/// Invented addresses on real postcodes: the street of a postcode is always the same.
public final class Streets {

    private static final String RESOURCE = "/borough/streets.txt";
    private static final long FIRST_UPRN = 999_000_000_000L;

    private final List<String> names = Culture.words(RESOURCE, "names");
    private final List<String> kinds = Culture.words(RESOURCE, "kinds");
    private final List<String> houses = Culture.words(RESOURCE, "houses");

    /// A home in an area, the `number`th of all homes.
    Home home(Area area, int number, Dice dice) {
        return at(area, dice.of(area.postcodes()), number, dice);
    }

    Home at(Area area, String postcode, int number, Dice dice) {
        Dice street = Dice.of(1, postcode, 0);
        String name = street.of(names) + " " + street.of(kinds);
        String line = dice.chance(0.4 + 0.2 * area.deprived())
                ? "Flat %d, %s House, %s".formatted(dice.between(1, 60), dice.of(houses), name)
                : dice.between(1, 120) + " " + name;
        return new Home(FIRST_UPRN + number, line, postcode, area);
    }
}
