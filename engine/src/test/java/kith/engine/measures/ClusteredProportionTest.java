package kith.engine.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class ClusteredProportionTest {

    /// Three people with 1, 3 and 6 pairs of which 1, 3 and 2 were found. By hand: 6 of 10; errors .4, 1.2
    /// and -1.6, their squares 4.16; times 3/2 and over 100 the variance is .0624, which .6 x .4 has at a
    /// size of 3.846.
    @Test
    void is_what_a_hand_counts() {
        ClusteredProportion counted =
                ClusteredProportion.NOTHING.and(1, 1).and(3, 3).and(2, 6);

        Proportion share = counted.share().orElseThrow();

        assertThat(counted.clusters()).isEqualTo(3);
        assertThat(share.estimate()).isCloseTo(0.6, within(1e-12));
        assertThat(share.low())
                .isCloseTo(Proportion.of(0.6, 3.846).low(), within(1e-4))
                .isCloseTo(0.2001, within(1e-4));
        assertThat(share.high()).isCloseTo(0.8999, within(1e-4));
    }

    @Test
    void clusters_of_one_thing_have_wilsons_interval_but_for_one_in_the_count() {
        ClusteredProportion counted = ClusteredProportion.NOTHING;
        for (int i = 0; i < 263; i++) {
            counted = counted.and(i < 81 ? 1 : 0, 1);
        }
        Rate rate = new Rate(81, 263);

        Proportion share = counted.share().orElseThrow();

        assertThat(share.low()).isCloseTo(rate.lowPerThousand() / 1_000, within(0.0003));
        assertThat(share.high()).isCloseTo(rate.highPerThousand() / 1_000, within(0.0003));
    }

    @Test
    void where_all_hold_it_is_as_sure_as_there_are_clusters() {
        ClusteredProportion counted = ClusteredProportion.NOTHING;
        for (int i = 0; i < 20; i++) {
            counted = counted.and(10, 10);
        }

        assertThat(counted.share()).contains(Proportion.of(1, 20));
    }

    @Test
    void there_is_no_share_of_nothing() {
        assertThat(ClusteredProportion.NOTHING.and(0, 0).share()).isEmpty();
    }

    /// Half of the people have one pair, half have ten; all pairs of a person are found or none is, nine
    /// times in ten.
    @Test
    void the_interval_holds_the_truth_about_95_times_in_100() {
        Random chance = new Random(7);
        int holds = 0;
        for (int trial = 0; trial < 1_000; trial++) {
            ClusteredProportion counted = ClusteredProportion.NOTHING;
            for (int person = 0; person < 400; person++) {
                int pairs = person % 2 == 0 ? 1 : 10;
                counted = counted.and(chance.nextInt(10) > 0 ? pairs : 0, pairs);
            }
            Proportion share = counted.share().orElseThrow();
            holds += share.low() <= 0.9 && 0.9 <= share.high() ? 1 : 0;
        }

        assertThat(holds).isBetween(930, 970);
    }
}
