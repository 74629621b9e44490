package kith.cluster;

import java.io.Serializable;
import java.util.Map;
import java.util.stream.Collectors;

/// How large blocks are split, so that no task has to compare all pairs of one.
///
/// The records of a large block are split into chunks. Each pair of chunks is a tile, and so is each chunk with
/// itself. A pair of records is in exactly one tile, and a record is in as many tiles as its block has chunks.
///
/// @param chunks the number of chunks of each large block, by the block's number
record BlockPartition(Map<Long, Integer> chunks) implements Serializable {

    BlockPartition {
        chunks = Map.copyOf(chunks);
    }

    static BlockPartition of(Map<Long, Long> sizes, int largest) {
        return new BlockPartition(sizes.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, size ->
                (int) ((size.getValue() + largest - 1) / largest))));
    }

    int chunks(long block) {
        return chunks.getOrDefault(block, 1);
    }

    int chunk(long block, long number) {
        return (int) (number % chunks(block));
    }

    /// The tiles that a record is in.
    long[] tiles(long block, long number) {
        int chunk = chunk(block, number);
        long[] tiles = new long[chunks(block)];
        for (int other = 0; other < tiles.length; other++) {
            tiles[other] = tile(chunk, other);
        }
        return tiles;
    }

    private static long tile(int chunk, int other) {
        return (long) Math.min(chunk, other) << 32 | Math.max(chunk, other);
    }

    /// Whether two records of a block are compared in this tile.
    boolean areComparedIn(long tile, long block, long one, long other) {
        return chunks(block) == 1 || tile(chunk(block, one), chunk(block, other)) == tile;
    }
}
