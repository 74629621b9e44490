package kith.access.audit;

import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/// Seals the log while Kith serves. A command beside it leaves that to the server.
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
@EnableScheduling
class Sealing {

    private final AuditLog log;
    private final Clock clock;

    Sealing(AuditLog log, Clock clock) {
        this.log = log;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
    void seal() {
        log.seal(clock.instant());
    }
}
