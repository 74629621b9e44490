package kith.engine.linkage.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.Supplier;

/// The pairs that stand together in a block of some route, each once however many routes it is found by.
final class Candidates {

    private static final long PAIRS_AT_ONCE = 200_000;

    private final Records records;
    private final List<Blocks> routes;
    private final Mode mode;
    private final IntPredicate some;

    Candidates(Records records, List<Blocks> routes, Mode mode, IntPredicate some) {
        this.records = records;
        this.routes = routes;
        this.mode = mode;
        this.some = some;
    }

    static Candidates of(Records records, Routes routes, Mode mode) {
        return Keys.of(records, routes).candidates(mode, 1);
    }

    /// Those in which one of some records is.
    Candidates with(IntPredicate some) {
        return new Candidates(records, routes, mode, some);
    }

    /// Takes pairs.
    interface Taker {
        void take(int one, int other);
    }

    /// Some blocks of a route.
    private record Part(int route, int from, int to) {}

    /// Gives every pair to one of the takers, which are made one for each part of the work and given back in its order.
    <T extends Taker> List<T> each(Supplier<T> taker) {
        List<Part> parts = parts();
        return Work.parts(parts.size(), part -> {
            T own = taker.get();
            each(parts.get(part), own);
            return own;
        });
    }

    private List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        for (int route = 0; route < routes.size(); route++) {
            Blocks blocks = routes.get(route);
            int from = 0;
            long pairs = 0;
            for (int block = 0; block < blocks.count(); block++) {
                pairs += blocks.pairs(block);
                if (pairs >= PAIRS_AT_ONCE) {
                    parts.add(new Part(route, from, block + 1));
                    from = block + 1;
                    pairs = 0;
                }
            }
            if (from < blocks.count()) {
                parts.add(new Part(route, from, blocks.count()));
            }
        }
        return parts;
    }

    private void each(Part part, Taker taker) {
        Blocks blocks = routes.get(part.route);
        for (int block = part.from; block < part.to; block++) {
            int end = blocks.start(block + 1);
            for (int i = blocks.start(block); i < end; i++) {
                boolean isOne = some.test(blocks.row(i));
                for (int j = i + 1; j < end; j++) {
                    if (isOne || some.test(blocks.row(j))) {
                        take(part.route, blocks.row(i), blocks.row(j), taker);
                    }
                }
            }
        }
    }

    private void take(int route, int one, int other, Taker taker) {
        if (mode.allows(records.source(one), records.source(other)) && isFirst(route, one, other)) {
            taker.take(one, other);
        }
    }

    private boolean isFirst(int route, int one, int other) {
        for (int earlier = 0; earlier < route; earlier++) {
            if (routes.get(earlier).areTogether(one, other)) {
                return false;
            }
        }
        return true;
    }

    /// At most so many; those found by several routes are counted with each.
    double pairs() {
        return routes.stream().mapToDouble(Blocks::pairs).sum();
    }
}
