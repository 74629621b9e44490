package kith.borough;

/// A condition that somebody has or had, days counted from 1970.
///
/// @param key of the catalogue's group, as `DM`; also `T1DM`, `CKD12` and `SCREEN`, which are told apart here only
/// @param ended the day it ended, [#STILL] where it has not
record Had(String key, Code code, int onset, int recorded, int ended, Said said) {

    static final int STILL = Integer.MAX_VALUE;

    boolean hasEnded() {
        return ended != STILL;
    }

    Had as(Code other) {
        return new Had(key, other, onset, recorded, ended, said);
    }

    Had recordedOn(int day) {
        return new Had(key, code, onset, day, ended, said);
    }
}
