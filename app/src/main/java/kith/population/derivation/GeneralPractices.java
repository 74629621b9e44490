package kith.population.derivation;

import java.util.function.IntPredicate;

/// Which partners are general practices, whose word on who somebody is is taken first.
public interface GeneralPractices {

    IntPredicate now();
}
