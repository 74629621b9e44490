package kith.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class TilesTest {

    private final Tiles tiles = Tiles.of(Map.of(7L, 23L), 5);

    @Test
    void a_block_that_is_not_crowded_is_one_tile() {
        assertThat(tiles.tiles(8, 100)).containsExactly(0);
        assertThat(tiles.areComparedIn(0, 8, 100, 105)).isTrue();
    }

    @Test
    void each_two_records_of_a_crowded_block_are_compared_in_just_one_tile_where_both_stand() {
        assertThat(tiles.hands(7)).isEqualTo(5);
        for (long one = 0; one < 23; one++) {
            for (long other = one + 1; other < 23; other++) {
                long first = one;
                long second = other;
                assertThat(Arrays.stream(tiles.tiles(7, one))
                                .filter(tile ->
                                        Arrays.stream(tiles.tiles(7, second)).anyMatch(each -> each == tile))
                                .filter(tile -> tiles.areComparedIn(tile, 7, first, second)))
                        .hasSize(1);
            }
        }
    }

    @Test
    void no_hand_is_larger_than_a_crowd() {
        for (int hand = 0; hand < 5; hand++) {
            int of = hand;
            assertThat(LongStream.range(0, 23).filter(record -> tiles.hand(7, record) == of))
                    .hasSizeLessThanOrEqualTo(5);
        }
    }
}
