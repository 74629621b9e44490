package kith.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class BlockPartitionTest {

    private final BlockPartition partition = BlockPartition.of(Map.of(7L, 23L), 5);

    @Test
    void a_small_block_is_one_tile() {
        assertThat(partition.tiles(8, 100)).containsExactly(0);
        assertThat(partition.areComparedIn(0, 8, 100, 105)).isTrue();
    }

    @Test
    void two_records_of_a_large_block_are_compared_in_exactly_one_tile() {
        assertThat(partition.chunks(7)).isEqualTo(5);
        for (long one = 0; one < 23; one++) {
            for (long other = one + 1; other < 23; other++) {
                long first = one;
                long second = other;
                assertThat(Arrays.stream(partition.tiles(7, one))
                                .filter(tile -> Arrays.stream(partition.tiles(7, second))
                                        .anyMatch(each -> each == tile))
                                .filter(tile -> partition.areComparedIn(tile, 7, first, second)))
                        .hasSize(1);
            }
        }
    }

    @Test
    void no_chunk_is_larger_than_the_limit() {
        for (int chunk = 0; chunk < 5; chunk++) {
            int of = chunk;
            assertThat(LongStream.range(0, 23).filter(record -> partition.chunk(7, record) == of))
                    .hasSizeLessThanOrEqualTo(5);
        }
    }
}
