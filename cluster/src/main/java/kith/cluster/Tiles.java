package kith.cluster;

import java.io.Serializable;
import java.util.Map;
import java.util.stream.Collectors;

/// How crowded blocks are dealt out, so that no task has to compare all of one.
///
/// The records of a crowded block are dealt into hands. Each two hands make a tile, and each hand one with itself; a
/// pair stands in just one tile, and a record in as many as there are hands.
///
/// @param hands of the crowded blocks, by their number
record Tiles(Map<Long, Integer> hands) implements Serializable {

    Tiles {
        hands = Map.copyOf(hands);
    }

    static Tiles of(Map<Long, Long> sizes, int crowd) {
        return new Tiles(sizes.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, size ->
                (int) ((size.getValue() + crowd - 1) / crowd))));
    }

    int hands(long block) {
        return hands.getOrDefault(block, 1);
    }

    int hand(long block, long number) {
        return (int) (number % hands(block));
    }

    /// The tiles in which a record stands.
    long[] tiles(long block, long number) {
        int hand = hand(block, number);
        long[] tiles = new long[hands(block)];
        for (int other = 0; other < tiles.length; other++) {
            tiles[other] = tile(hand, other);
        }
        return tiles;
    }

    private static long tile(int hand, int other) {
        return (long) Math.min(hand, other) << 32 | Math.max(hand, other);
    }

    /// Whether two records of a block are compared in a tile where both stand.
    boolean areComparedIn(long tile, long block, long one, long other) {
        return hands(block) == 1 || tile(hand(block, one), hand(block, other)) == tile;
    }
}
