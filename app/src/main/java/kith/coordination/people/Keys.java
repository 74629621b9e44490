package kith.coordination.people;

import java.util.Locale;

/// The words by which addresses and statements name a choice.
final class Keys {

    static String of(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private Keys() {}
}
