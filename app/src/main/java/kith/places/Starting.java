package kith.places;

import java.time.LocalDate;

/// What came of setting the day from which a geography is in force. Refusals say why, in a sentence.
public sealed interface Starting {

    /// The day is set.
    record Planned(Start start) implements Starting {}

    /// It cannot be done, and this is why.
    record Refused(String sentence) implements Starting {}

    static Refused unknown(String geography) {
        return new Refused("There is no geography \"%s\".".formatted(geography));
    }

    static Refused inForce(Start start) {
        return new Refused("Geography %s has been in force since %s. What has been is not rewritten."
                .formatted(start.geography(), start.since()));
    }

    static Refused past(LocalDate on) {
        return new Refused("%s has gone by. A geography starts today or later.".formatted(on));
    }

    static Refused taken(Start other) {
        return new Refused(
                "Geography %s starts on %s. Choose a later day.".formatted(other.geography(), other.since()));
    }

    static Refused tooEarly(String geography, LocalDate earliest) {
        return new Refused("The areas of geography %s are placed from %s. Choose that day or a later one."
                .formatted(geography, earliest));
    }
}
