package kith.borough.feeds;

import kith.borough.people.Person;
import kith.borough.setting.Dice;

/// The numbers that partners give their records. They never repeat within a partner and say nothing about the
/// person.
public final class LocalIds {

    /// Multiplying by one number modulo a prime exchanges places without ever meeting.
    private static final long PRIME = 2_147_483_647L;

    private static final long STRIDE = 48_271L;

    private LocalIds() {}

    public static String of(Partner partner, int sequence, Person person) {
        long scrambled = (Math.floorMod(partner.code().hashCode(), 1_000_000) + 1L + sequence) * STRIDE % PRIME;
        return switch (partner.kind()) {
            case MENTAL_HEALTH -> MentalHealthFeed.uuid(Dice.of(0, partner.code(), sequence));
            case GP, HOSPITAL, COMMUNITY, SOCIAL_CARE, HOUSING, VOLUNTARY, SCHOOL ->
                person.hasStory() ? person.key() : Long.toString(1_000_000_000L + scrambled);
        };
    }
}
