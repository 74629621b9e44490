package kith.population;

import java.util.function.IntPredicate;

/// Which partners are general practices, whose word on who somebody is is taken first.
interface GeneralPractices {

    IntPredicate now();
}
