package kith.web.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import kith.testing.HandSetClock;
import org.junit.jupiter.api.Test;

class SignInThrottleTest {

    private final HandSetClock clock = new HandSetClock();
    private final SignInThrottle patience = new SignInThrottle(clock);

    @Test
    void two_slips_cost_nothing() {
        fail(2);

        assertThat(patience.toWait(from("amara"))).isZero();
    }

    @Test
    void each_further_wrong_try_doubles_the_wait() {
        fail(3);
        assertThat(patience.toWait(from("amara"))).isEqualTo(Duration.ofSeconds(2));

        fail(1);
        assertThat(patience.toWait(from("amara"))).isEqualTo(Duration.ofSeconds(4));

        fail(1);
        assertThat(patience.toWait(from("amara"))).isEqualTo(Duration.ofSeconds(8));
    }

    @Test
    void nobody_waits_longer_than_a_quarter_of_an_hour() {
        fail(200);

        assertThat(patience.toWait(from("amara"))).isEqualTo(Tries.LONGEST_WAIT);
    }

    @Test
    void the_wait_ends() {
        fail(3);

        clock.pass(Duration.ofSeconds(2));

        assertThat(patience.toWait(from("amara"))).isZero();
    }

    @Test
    void capitals_and_spaces_do_not_make_another_name() {
        fail(3);

        assertThat(patience.toWait(from(" AMARA "))).isPositive();
    }

    @Test
    void signing_in_wipes_the_slate() {
        fail(5);

        patience.succeeded(from("amara"));

        assertThat(patience.toWait(from("amara"))).isZero();
    }

    @Test
    void one_name_does_not_make_another_wait() {
        fail(5);

        assertThat(patience.toWait(from("joe"))).isZero();
    }

    @Test
    void an_address_that_tries_many_names_waits_whatever_the_name() {
        for (int i = 0; i < SignInThrottle.FREE_TRIES_OF_AN_ADDRESS; i++) {
            patience.failed(new Attempt("name" + i, "192.0.2.9", Optional.empty()));
        }

        assertThat(patience.toWait(new Attempt("amara", "192.0.2.9", Optional.empty())))
                .isPositive();
        assertThat(patience.toWait(new Attempt("amara", "192.0.2.10", Optional.empty())))
                .isZero();
    }

    @Test
    void a_network_of_ipv6_counts_as_one_address() {
        for (int i = 0; i < SignInThrottle.FREE_TRIES_OF_AN_ADDRESS; i++) {
            patience.failed(new Attempt("name" + i, "2001:db8::" + i, Optional.empty()));
        }

        assertThat(patience.toWait(new Attempt("amara", "2001:db8::ffff", Optional.empty())))
                .isPositive();
        assertThat(patience.toWait(new Attempt("amara", "2001:db8:0:1::1", Optional.empty())))
                .isZero();
    }

    @Test
    void others_who_guess_do_not_keep_a_worker_out_on_their_own_device() {
        fail(200);

        assertThat(patience.toWait(new Attempt("amara", "192.0.2.1", Optional.of("hers"))))
                .isZero();
    }

    @Test
    void whoever_guesses_on_a_known_device_waits_as_well() {
        Attempt there = new Attempt("amara", "192.0.2.1", Optional.of("hers"));
        for (int i = 0; i < SignInThrottle.FREE_TRIES; i++) {
            patience.failed(there);
        }

        assertThat(patience.toWait(there)).isEqualTo(Duration.ofSeconds(2));
        assertThat(patience.toWait(from("amara"))).isZero();
    }

    private static Attempt from(String name) {
        return new Attempt(name, "192.0.2.1", Optional.empty());
    }

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            patience.failed(from("amara"));
        }
    }
}
