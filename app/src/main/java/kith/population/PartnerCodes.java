package kith.population;

import java.util.Map;

/// What partners' numbers stand for.
interface PartnerCodes {

    Map<Integer, String> now();
}
