package kith.borough;

/// A condition that somebody has or had, days counted from 1970.
///
/// @param key of the catalogue's group, as `DM`; also `T1DM`, `CKD12` and `SCREEN`, which are told apart here only
/// @param ended the day it ended, [#STILL] where it has not
record ConditionHistory(String key, Code code, int onset, int recorded, int ended, VerificationStatus said) {

    static final int STILL = Integer.MAX_VALUE;

    boolean hasEnded() {
        return ended != STILL;
    }

    ConditionHistory as(Code other) {
        return new ConditionHistory(key, other, onset, recorded, ended, said);
    }

    ConditionHistory recordedOn(int day) {
        return new ConditionHistory(key, code, onset, day, ended, said);
    }
}
