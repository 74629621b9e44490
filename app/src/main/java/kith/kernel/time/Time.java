package kith.kernel.time;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The clock of the application.
@Configuration(proxyBeanMethods = false)
public class Time {

    @Bean
    Clock clock() {
        return inMicroseconds();
    }

    /// The time of the machine. It ticks in microseconds, as PostgreSQL does, so that what is saved equals what is
    /// read.
    public static Clock inMicroseconds() {
        return Clock.tick(Clock.systemUTC(), Duration.of(1, ChronoUnit.MICROS));
    }
}
