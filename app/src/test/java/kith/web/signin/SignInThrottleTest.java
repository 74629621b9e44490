package kith.web.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import kith.testing.HandSetClock;
import org.junit.jupiter.api.Test;

class SignInThrottleTest {

    private final HandSetClock clock = new HandSetClock();
    private final SignInThrottle patience = new SignInThrottle(clock);

    @Test
    void two_slips_cost_nothing() {
        fail(2);

        assertThat(patience.toWait("amara")).isZero();
    }

    @Test
    void each_further_wrong_try_doubles_the_wait() {
        fail(3);
        assertThat(patience.toWait("amara")).isEqualTo(Duration.ofSeconds(2));

        fail(1);
        assertThat(patience.toWait("amara")).isEqualTo(Duration.ofSeconds(4));

        fail(1);
        assertThat(patience.toWait("amara")).isEqualTo(Duration.ofSeconds(8));
    }

    @Test
    void nobody_waits_longer_than_a_quarter_of_an_hour() {
        fail(200);

        assertThat(patience.toWait("amara")).isEqualTo(SignInThrottle.LONGEST_WAIT);
    }

    @Test
    void the_wait_ends() {
        fail(3);

        clock.pass(Duration.ofSeconds(2));

        assertThat(patience.toWait("amara")).isZero();
    }

    @Test
    void capitals_and_spaces_do_not_make_another_name() {
        fail(3);

        assertThat(patience.toWait(" AMARA ")).isPositive();
    }

    @Test
    void signing_in_wipes_the_slate() {
        fail(5);

        patience.succeeded("amara");

        assertThat(patience.toWait("amara")).isZero();
    }

    @Test
    void one_name_does_not_make_another_wait() {
        fail(5);

        assertThat(patience.toWait("joe")).isZero();
    }

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            patience.failed("amara");
        }
    }
}
