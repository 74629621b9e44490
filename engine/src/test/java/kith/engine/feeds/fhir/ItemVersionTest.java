package kith.engine.feeds.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ItemVersionTest {

    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    @Test
    void versions_of_every_kind_can_be_sorted_however_they_are_mixed() {
        Random random = new Random(7);
        for (int round = 0; round < 200; round++) {
            List<ItemVersion> versions = new ArrayList<>();
            for (int i = 0; i < 64; i++) {
                versions.add(version(random.nextInt(4), random.nextInt(20), random.nextInt(20)));
            }

            versions.sort(ItemVersion.ORDER);

            assertThat(versions).isSortedAccordingTo(ItemVersion.ORDER);
        }
    }

    @Test
    void the_order_agrees_with_which_is_older_where_all_say_the_same_kind_of_thing() {
        for (int kind = 1; kind < 4; kind++) {
            List<ItemVersion> versions = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                versions.add(version(kind, i, i));
            }
            Collections.shuffle(versions, new Random(kind));

            versions.sort(ItemVersion.ORDER);

            for (int i = 1; i < versions.size(); i++) {
                assertThat(versions.get(i - 1).isOlderThan(versions.get(i))).isTrue();
            }
        }
    }

    /// @param kind 0 says nothing, 1 its number, 2 its time, 3 both
    private static ItemVersion version(int kind, int number, int second) {
        return new ItemVersion(
                kind % 2 == 1 ? OptionalLong.of(number) : OptionalLong.empty(),
                kind >= 2 ? Optional.of(NOON.plusSeconds(second)) : Optional.empty());
    }
}
