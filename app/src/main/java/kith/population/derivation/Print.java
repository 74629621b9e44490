package kith.population.derivation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Sixty-four bits that stand for a sequence of values. The mixing is that of SplitMix64 (Steele, Lea and Flood
/// 2014).
final class Print {

    private static final long NOTHING = 0x6b69_7468L;

    private long value;

    void add(long number) {
        long mixed = value * 31 + number + 0x9e37_79b9_7f4a_7c15L;
        mixed = (mixed ^ (mixed >>> 30)) * 0xbf58_476d_1ce4_e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d0_49bb_1331_11ebL;
        value = mixed ^ (mixed >>> 31);
    }

    void add(@Nullable LocalDate day) {
        add(day == null ? NOTHING : day.toEpochDay());
    }

    void add(@Nullable String text) {
        if (text == null) {
            add(NOTHING);
            return;
        }
        add(text.length());
        for (int i = 0; i < text.length(); i++) {
            add(text.charAt(i));
        }
    }

    long value() {
        return value;
    }
}
