package kith.record;

import java.util.List;
import java.util.Optional;
import kith.engine.terms.Demographics;

/// What arrived, weighed against what was current, in the order it was given, and not yet kept.
public final class Weighed {

    private final List<Weighing> weighings;

    Weighed(List<Weighing> weighings) {
        this.weighings = weighings;
    }

    /// Who a record is newly said to be about, by its place in the order, if anything is.
    public Optional<Demographics> says(int place) {
        return weighings.get(place).says();
    }

    List<Weighing> weighings() {
        return weighings;
    }
}
