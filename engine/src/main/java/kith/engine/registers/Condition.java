package kith.engine.registers;

import kith.engine.terms.SecurityLabel;

/// A long-term condition that there is a register for.
///
/// @param key short and stable, as `CHD`
/// @param lifelong whether somebody who has it has it for good, whatever end or status is given later
/// @param counts whether it counts towards the three-conditions list
/// @param label how closely membership is held
public record Condition(String key, String words, boolean lifelong, boolean counts, SecurityLabel label)
        implements Comparable<Condition> {

    @Override
    public int compareTo(Condition other) {
        return key.compareTo(other.key);
    }
}
