package kith.engine.linkage.matching;

import java.util.Arrays;
import java.util.List;

/// The keys of some records on some routes.
final class Keys {

    private final Records records;
    private final Routes routes;

    /// Of each route the key of each record; 0 where it has none.
    private final long[][] of;

    private Keys(Records records, Routes routes, long[][] of) {
        this.records = records;
        this.routes = routes;
        this.of = of;
    }

    /// A record's keys are found together, because routes share traits.
    static Keys of(Records records, Routes routes) {
        long[][] of = new long[routes.all().size()][records.size()];
        Work.rows(records.size(), row -> {
            for (int route = 0; route < of.length; route++) {
                of[route][row] = routes.key(route, records, row);
            }
        });
        return new Keys(records, routes, of);
    }

    /// The keys on the same routes, with the bounds that these records need.
    ///
    /// @param dividers what blocks that are too large are divided by, in the order in which it is tried
    Keys bounded(List<Trait> dividers) {
        Keys keys = new Keys(records, new Routes(routes.all(), dividers, KeySet.NONE), of);
        for (int depth = 0; depth <= dividers.size(); depth++) {
            long[] tooLarge = keys.tooLarge();
            if (tooLarge.length == 0) {
                break;
            }
            keys = of(records, keys.routes.dividing(tooLarge));
        }
        return keys;
    }

    private long[] tooLarge() {
        return Work.parts(of.length, route -> Blocks.commonerThan(Routes.LARGEST_BLOCK, of[route])).stream()
                .flatMapToLong(Arrays::stream)
                .toArray();
    }

    Routes routes() {
        return routes;
    }

    /// The pairs that these keys give.
    ///
    /// @param share of all blocks, where a sample is enough
    Candidates candidates(Mode mode, double share) {
        return new Candidates(records, Work.parts(of.length, route -> Blocks.of(of[route], share)), mode, _ -> true);
    }

    /// Those that one route gives by itself.
    Candidates candidates(int route, Mode mode, double share) {
        return new Candidates(records, List.of(Blocks.of(of[route], share)), mode, _ -> true);
    }
}
