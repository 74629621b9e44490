package kith.borough.people;

/// A condition that somebody has or had, days counted from 1970.
///
/// @param key of the catalogue's group, as `DM`; also `T1DM`, `CKD12` and `SCREEN`, which are told apart here
/// only
/// @param ended the day it ended, [#STILL] where it has not
public record ConditionHistory(String key, Code code, int onset, int recorded, int ended, VerificationStatus said) {

    public static final int STILL = Integer.MAX_VALUE;

    public boolean hasEnded() {
        return ended != STILL;
    }

    ConditionHistory as(Code other) {
        return new ConditionHistory(key, other, onset, recorded, ended, said);
    }

    public ConditionHistory recordedOn(int day) {
        return new ConditionHistory(key, code, onset, day, ended, said);
    }
}
